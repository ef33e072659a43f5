import { type Ballot, NUF_CRITERIA, VOTE_COLORS, type VoteColor } from '../../../shared/protocol/votes.ts'

type Entry = Ballot[string]

/** The dots of a ballot's entry one by one, null for dots without a colour. Of scores there are none. */
export function dotsOf(entry: Entry | undefined): (VoteColor | null)[] {
  if (entry === undefined) return []
  if (typeof entry === 'number') return Array<null>(entry).fill(null)
  const colors = entry as Partial<Record<VoteColor, number>>
  return VOTE_COLORS.flatMap((color) => Array<VoteColor>(colors[color] ?? 0).fill(color))
}

/** `8 · 6 · –` for scores in the order of the criteria; null where there are none. */
export function scoresText(entry: Entry | undefined): string | null {
  if (typeof entry !== 'object') return null
  const scores = entry as Partial<Record<string, number>>
  const given = NUF_CRITERIA.map((criterion) => scores[criterion])
  return given.some((score) => score !== undefined) ? given.map((score) => score ?? '–').join(' · ') : null
}
