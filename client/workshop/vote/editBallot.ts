import type {
  Ballot,
  ColorBallot,
  DotBallot,
  NufBallot,
  NufCriterion,
  VoteColor,
} from '../../../shared/protocol/votes.ts'

/** The ballot with one dot more or less on a note; null: dots have no colours. Entries without dots go. */
export function withDot(ballot: Ballot, noteId: string, color: VoteColor | null, step: 1 | -1): Ballot {
  if (color === null)
    return withEntry(ballot as DotBallot, noteId, added((ballot as DotBallot)[noteId], step))
  const entry = { ...(ballot as ColorBallot)[noteId] }
  entry[color] = added(entry[color], step)
  return withEntry(ballot as ColorBallot, noteId, entry)
}

/**
 * The ballot after a tap on a note that takes one dot at most: the dot is there, in the place of one of another colour; or it
 * is taken back, where it was there already.
 */
export function withToggledDot(ballot: Ballot, noteId: string, color: VoteColor | null): Ballot {
  const count = dotsOn(ballot, noteId, color) > 0 ? 0 : 1
  if (color === null) return withEntry(ballot as DotBallot, noteId, count)
  return withEntry(ballot as ColorBallot, noteId, { [color]: count })
}

/** The ballot with a score of a note; null takes it back. */
export function withScore(
  ballot: Ballot,
  noteId: string,
  criterion: NufCriterion,
  score: number | null,
): Ballot {
  const { [criterion]: _, ...others } = (ballot as NufBallot)[noteId] ?? {}
  return withEntry(ballot as NufBallot, noteId, score === null ? others : { ...others, [criterion]: score })
}

/** Dots of a colour on a note; null: of all that have none. */
export function dotsOn(ballot: Ballot, noteId: string, color: VoteColor | null): number {
  const entry = ballot[noteId]
  if (color === null || typeof entry !== 'object') return typeof entry === 'number' ? entry : 0
  return (entry as ColorBallot[string])[color] ?? 0
}

/** The score of a note; null: not given. */
export function scoreOf(ballot: Ballot, noteId: string, criterion: NufCriterion): number | null {
  return (ballot as NufBallot)[noteId]?.[criterion] ?? null
}

function added(count: number | undefined, step: number): number {
  return Math.max(0, (count ?? 0) + step)
}

function withEntry<B extends DotBallot | ColorBallot | NufBallot>(
  ballot: B,
  noteId: string,
  entry: B[string],
): Ballot {
  const { [noteId]: _, ...others } = ballot
  const isEmpty = typeof entry === 'number' ? entry === 0 : Object.values(entry).every((value) => !value)
  return (isEmpty ? others : { ...others, [noteId]: entry }) as Ballot
}
