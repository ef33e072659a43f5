import type { BoardId } from '../../../shared/ids.ts'
import type { BoardFacts } from './useBoardFacts.ts'
import type { BoardPanels } from './useBoardPanels.ts'
import type { GuidePanel } from './useGuidePanel.ts'
import type { OpenRoom } from './useOpenRoom.ts'

/** What every part of the board's screen may need. */
export interface BoardScreenProps {
  boardId: BoardId
  seatToken: string
  room: OpenRoom
  facts: BoardFacts
}

export interface TopBarProps extends BoardScreenProps {
  panels: BoardPanels
  guidePanel: GuidePanel
  onHome(): void
}
