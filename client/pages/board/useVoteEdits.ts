import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import type { Ballot, NufCriterion, VoteColor, Voting } from '../../../shared/protocol/votes.ts'
import { checkBallot, notesOn } from '../../../shared/workshop/ballot.ts'
import type { ClientProblemCode } from '../../api/ApiProblem.ts'
import { NO_VOTE, showVote } from '../../canvas/vote/canvasVote.ts'
import type { VotableNote } from '../../canvas/vote/votableNotes.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { withDot, withScore, withToggledDot } from '../../workshop/vote/editBallot.ts'
import type { OwnBallot } from '../../workshop/vote/useBallot.ts'

interface VoteEditsOptions {
  editor: Editor | null
  voting: Voting
  ballot: OwnBallot
  notes: readonly VotableNote[]
  /** Of the next dot. */
  color: VoteColor
  isOver: boolean
  isOwn(noteId: string): boolean
  tell(code: ClientProblemCode): void
  /** A note was clicked that is not given dots but scored. */
  onPick(noteId: string): void
}

/** A second click within this time belongs to a double click. */
const DOUBLE_CLICK_MS = 500

/** Puts dots and takes them back, on the canvas and in the list; says at once what cannot be. */
export function useVoteEdits(options: VoteEditsOptions) {
  const { editor, voting, ballot, notes } = options
  const edit = (change: (before: Ballot) => Ballot) => {
    const problem = problemOf(options, change(ballot.latest()))
    if (problem) options.tell(problem)
    else ballot.change(change)
  }
  const onDot = (noteId: string, color: VoteColor | null, step: 1 | -1) =>
    edit((before) => withDot(before, noteId, color, step))
  const onScore = (noteId: string, criterion: NufCriterion, score: number | null) =>
    edit((before) => withScore(before, noteId, criterion, score))
  const onToggle = (noteId: string, color: VoteColor | null) =>
    edit((before) => withToggledDot(before, noteId, color))
  const onNote = (noteId: string) => {
    const color = voting.kind === 'howNowWow' ? options.color : null
    if (voting.kind === 'nuf') onScored(options, noteId)
    else if (voting.stacking) onDot(noteId, color, 1)
    else onToggle(noteId, color)
  }
  const isFirst = useFirstClick(voting.stacking)
  useOnCanvas(
    editor,
    ballot.ballot,
    (noteId) => isFirst(`${noteId} ${options.color}`) && onNote(noteId),
    (noteId, color) => isFirst(`${noteId} ${color ?? options.color}`) && onDot(noteId, color, -1),
  )
  useDotsBack(ballot, notes)
  return { onDot, onToggle, onScore }
}

function problemOf({ voting, ballot, notes, isOver, isOwn }: VoteEditsOptions, next: Ballot) {
  if (isOver) return 'vote_over' as const
  const known = new Set(notes.map(({ id }) => id))
  const facts = { exists: () => true, isInScope: (id: string) => known.has(id), isOwn }
  return checkBallot(voting, next, ballot.latest(), facts)
}

function onScored({ notes, tell, onPick }: VoteEditsOptions, noteId: string): void {
  if (notes.some(({ id }) => id === noteId)) onPick(noteId)
  else tell('ballot_out_of_scope')
}

/** A double click must not put a dot and take it back. With several dots on a note every click is meant. */
function useFirstClick(stacking: boolean): (dot: string) => boolean {
  const last = useRef({ dot: '', at: 0 })
  return (dot) => {
    const at = performance.now()
    const isFirst = stacking || last.current.dot !== dot || at - last.current.at > DOUBLE_CLICK_MS
    if (isFirst) last.current = { dot, at }
    return isFirst
  }
}

function useOnCanvas(
  editor: Editor | null,
  ballot: Ballot,
  onNote: (noteId: string) => void,
  onDot: (noteId: string, color: VoteColor | null) => void,
): void {
  const calls = useRef({ onNote, onDot })
  calls.current = { onNote, onDot }
  useEffect(() => {
    if (!editor) return
    const voting = {
      ballot,
      onNote: (id: string) => calls.current.onNote(id),
      onDot: (id: string, color: VoteColor | null) => calls.current.onDot(id, color),
    }
    showVote(editor, { ...NO_VOTE, voting })
    return () => showVote(editor, NO_VOTE)
  }, [editor, ballot])
}

/** Dots on a note that was deleted come back; the server says so when it is asked. */
function useDotsBack(ballot: OwnBallot, notes: readonly VotableNote[]): void {
  const { t } = useTranslation('vote')
  const toast = useToast()
  const seen = useRef(new Set<string>())
  const { refresh } = ballot
  const known = new Set(notes.map(({ id }) => id))
  const gone = notesOn(ballot.ballot).filter((id) => seen.current.has(id) && !known.has(id))
  for (const id of known) seen.current.add(id)
  const key = gone.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each note that goes
  useEffect(() => {
    if (key) refresh()
  }, [key])
  const count = useRef(0)
  const dots = notesOn(ballot.ballot).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(() => {
    const wasAsked = gone.length === 0 && count.current > 0
    if (wasAsked) toast({ text: t('dotBack') })
    count.current = gone.length
  }, [key, dots])
}
