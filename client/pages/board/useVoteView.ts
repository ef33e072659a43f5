import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import type { VoteKind } from '../../../shared/protocol/votes.ts'
import { bringNotesIntoView, type CoveredEdges } from '../../canvas/vote/bringNotesIntoView.ts'
import type { VotableNote } from '../../canvas/vote/votableNotes.ts'

interface VoteViewOptions {
  editor: Editor | null
  kind: VoteKind
  notes: readonly VotableNote[]
  /** Notes are still coming. */
  isLoading: boolean
}

/** A finger's width on the screen; a mouse needs no more than that either. */
const LEAST_NOTE = 48
const PHONE_NOTE = 60
/** As the panel has it. */
const PHONE = { width: 760, height: 480 }
/** The panel's card on the right, the tools below. */
const BESIDE_CARD: CoveredEdges = { top: 16, right: 376, bottom: 80, left: 16 }
const ABOVE_BAR: CoveredEdges = { top: 56, right: 12, bottom: 192, left: 12 }
const COLORS_HEIGHT = 56

/** When a vote begins, everybody sees the notes that it is about; once, so that they may look elsewhere. */
export function useVoteView({ editor, kind, notes, isLoading }: VoteViewOptions): void {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || isLoading || !editor || notes.length === 0) return
    isDone.current = true
    const ids = notes.map(({ id }) => id)
    const isLow = window.innerHeight <= PHONE.height
    const isPhone = isLow || window.innerWidth <= PHONE.width
    const colors = kind === 'howNowWow' && !isLow ? COLORS_HEIGHT : 0
    const covered = isPhone ? { ...ABOVE_BAR, bottom: ABOVE_BAR.bottom + colors } : BESIDE_CARD
    bringNotesIntoView(editor, ids, covered, isPhone ? PHONE_NOTE : LEAST_NOTE)
  }, [editor, kind, notes, isLoading])
}
