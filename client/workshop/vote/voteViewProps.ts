import type { RefObject } from 'react'
import type { VotePanelProps } from './votePanelProps.ts'

/** What a view of the panel needs besides the vote. */
export interface VoteViewProps extends VotePanelProps {
  /** Is the list of notes open? */
  isOpen: boolean
  /** The button that opens or closes it. */
  toggle: RefObject<HTMLButtonElement | null>
  onOpen(open: boolean): void
}
