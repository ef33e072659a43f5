import type { ProblemCode } from '../errors.ts'
import type { Ballot, BallotReply, ColorBallot, DotBallot, VoteColor, Voting } from '../protocol/votes.ts'

type Rules = Pick<Voting, 'kind' | 'dots' | 'stacking' | 'ownAllowed'>

/** What the board says about a note. */
export interface NoteFacts {
  exists(noteId: string): boolean
  isInScope(noteId: string): boolean
  isOwn(noteId: string): boolean
}

/** Notes on which a ballot puts something. */
export function notesOn(ballot: Ballot): string[] {
  return Object.entries(ballot).flatMap(([noteId, entry]) => (isEmpty(entry) ? [] : [noteId]))
}

function isEmpty(entry: Ballot[string]): boolean {
  return typeof entry === 'number' ? entry === 0 : Object.values(entry).every((value) => !value)
}

/** The ballot without notes that are gone, and without empty entries. */
export function withoutGone(ballot: Ballot, exists: (noteId: string) => boolean): Ballot {
  const kept = new Set(notesOn(ballot).filter(exists))
  return Object.fromEntries(Object.entries(ballot).filter(([noteId]) => kept.has(noteId))) as Ballot
}

/**
 * May the ballot be put in the place of `previous`? Null, or why not. Its shape is right for the kind already. What was on the
 * previous one isn't asked for its place again: moving a note takes away nobody's dots.
 */
export function checkBallot(
  rules: Rules,
  ballot: Ballot,
  previous: Ballot,
  note: NoteFacts,
): ProblemCode | null {
  if (!isWithinDots(rules, ballot)) return 'ballot_too_many'
  if (rules.kind !== 'nuf' && !rules.stacking && isStacked(ballot)) return 'ballot_stacked'
  const known = new Set(notesOn(previous))
  const added = notesOn(ballot).filter((noteId) => !known.has(noteId))
  if (!added.every(note.exists)) return 'ballot_note_missing'
  if (!added.every(note.isInScope)) return 'ballot_out_of_scope'
  return !rules.ownAllowed && notesOn(ballot).some(note.isOwn) ? 'ballot_own_note' : null
}

function isWithinDots(rules: Rules, ballot: Ballot): boolean {
  if (rules.kind === 'nuf') return true
  const left = dotsLeft(rules, ballot)
  return typeof left === 'number' ? left >= 0 : Object.values(left ?? {}).every((dots) => dots >= 0)
}

/** With three colours too: who says that a note is both "now" and "wow" has said nothing. */
function isStacked(ballot: Ballot): boolean {
  return Object.values(ballot).some(
    (entry) => (typeof entry === 'number' ? entry : sum(Object.values(entry).map(Number))) > 1,
  )
}

/** Dots that are not put yet: of each colour with three colours; null with scores, of which there is no end. */
export function dotsLeft({ kind, dots }: Pick<Rules, 'kind' | 'dots'>, ballot: Ballot): BallotReply['left'] {
  if (kind === 'nuf') return null
  if (kind === 'dots') return dots - sum(Object.values(ballot as DotBallot))
  const leftOf = (color: VoteColor) =>
    dots - sum(Object.values(ballot as ColorBallot).map((entry) => entry[color] ?? 0))
  return { how: leftOf('how'), now: leftOf('now'), wow: leftOf('wow') }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
