import type { TLComponents } from 'tldraw'
import { PrivateFrames } from '../privateMark/PrivateFrames.tsx'
import { BoardContextMenu, BoardMainMenu } from './BoardMenus.tsx'
import { BoardMenuPanel, BoardNavigation } from './BoardNavigation.tsx'
import { BoardStylePanel } from './BoardStylePanel.tsx'
import { BoardToolbar } from './BoardToolbar.tsx'
import { CanvasErrorFallback } from './CanvasErrorFallback.tsx'
import { HostTools } from './HostTools.tsx'

/** tldraw's interface with our parts; what leads outside, or is ours elsewhere, is left out. */
export const BOARD_COMPONENTS: TLComponents = {
  ContextMenu: BoardContextMenu,
  CursorChatBubble: null,
  DebugMenu: null,
  DebugPanel: null,
  ErrorFallback: CanvasErrorFallback,
  Grid: null,
  HelpMenu: null,
  InFrontOfTheCanvas: HostTools,
  MainMenu: BoardMainMenu,
  MenuPanel: BoardMenuPanel,
  NavigationPanel: BoardNavigation,
  OnTheCanvas: PrivateFrames,
  PageMenu: null,
  SharePanel: null,
  StylePanel: BoardStylePanel,
  Toolbar: BoardToolbar,
  VideoToolbar: null,
}
