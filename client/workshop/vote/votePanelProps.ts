import type { ReactNode } from 'react'
import type { NufCriterion, VoteColor, Voting } from '../../../shared/protocol/votes.ts'
import type { OwnBallot } from './useBallot.ts'

/** A note as the list beside the canvas shows it. */
export interface ListedNote {
  id: string
  text: string
  /** Made by this person. */
  isOwn: boolean
}

export interface VotePanelProps {
  voting: Voting
  notes: readonly ListedNote[]
  ballot: OwnBallot
  /** People who may vote and are here. */
  voters: number
  /** Only looks on. */
  isViewer: boolean
  /** Are dots put by clicking notes right now? */
  isOnCanvas: boolean
  /** The time for ballots has run out. */
  isOver: boolean
  /** Colour of the next dot on the canvas. */
  color: VoteColor
  /** The note that was clicked to be scored; a new object for each click. */
  picked: { noteId: string } | null
  /** What is left of the time. */
  clock: ReactNode
  /** What hosts do. */
  lead: ReactNode
  onColor(color: VoteColor): void
  onCanvas(): void
  onDot(noteId: string, color: VoteColor | null, step: 1 | -1): void
  /** Where a note takes one dot: puts it, changes its colour or takes it back. */
  onToggle(noteId: string, color: VoteColor): void
  onScore(noteId: string, criterion: NufCriterion, score: number | null): void
  onJump(noteId: string): void
  onUnpick(): void
}
