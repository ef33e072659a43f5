import {
  DefaultActionsMenu,
  DefaultMenuPanel,
  DefaultNavigationPanel,
  DefaultQuickActions,
  DefaultZoomMenu,
  PORTRAIT_BREAKPOINT,
  TldrawUiMenuActionItem,
  TldrawUiToolbar,
  useBreakpoint,
  useCanRedo,
  useCanUndo,
  useReadonly,
  useTranslation,
} from 'tldraw'
import { BoardMainMenu } from './BoardMenus.tsx'

function useIsDesktop(): boolean {
  return useBreakpoint() >= PORTRAIT_BREAKPOINT.DESKTOP
}

/** Menu, undo and zoom in one line with the toolbar: the height of a laptop's screen belongs to the template. */
export function BoardNavigation() {
  const msg = useTranslation()
  const isReadonly = useReadonly()
  if (!useIsDesktop()) return <DefaultNavigationPanel />
  return (
    <TldrawUiToolbar className="tlui-buttons__horizontal dk-navigation" label={msg('navigation-zone.title')}>
      <BoardMainMenu />
      {!isReadonly && <UndoAndMore />}
      <DefaultZoomMenu />
    </TldrawUiToolbar>
  )
}

function UndoAndMore() {
  return (
    <>
      <DefaultQuickActions>
        <UndoRedo />
      </DefaultQuickActions>
      <DefaultActionsMenu />
    </>
  )
}

function UndoRedo() {
  const canUndo = useCanUndo()
  const canRedo = useCanRedo()
  return (
    <>
      <TldrawUiMenuActionItem actionId="undo" disabled={!canUndo} />
      <TldrawUiMenuActionItem actionId="redo" disabled={!canRedo} />
    </>
  )
}

export function BoardMenuPanel() {
  return useIsDesktop() ? null : <DefaultMenuPanel />
}
