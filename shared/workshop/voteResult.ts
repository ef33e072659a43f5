import type { ParticipantId } from '../ids.ts'
import {
  type Ballot,
  type ColorBallot,
  type DotBallot,
  NUF_CRITERIA,
  type NufBallot,
  type NufCriterion,
  type VoteColor,
  type VoteResult,
  type Voting,
} from '../protocol/votes.ts'
import { notesOn, withoutGone } from './ballot.ts'

export type BallotsByPerson = ReadonlyMap<ParticipantId, Ballot>

type Colors = NonNullable<VoteResult['colors']>
type Scores = NonNullable<VoteResult['scores']>

/** Counts a vote. Of `ballots` only an open vote keeps anything but sums. `exists`: is the note still on the board? */
export function countVote(
  voting: Voting,
  ballots: BallotsByPerson,
  exists: (noteId: string) => boolean,
  now: number,
): VoteResult {
  const { voteId: _, endsAt: __, done: ___, ...rules } = voting
  const cast = [...ballots]
    .map(([id, ballot]) => [id, withoutGone(ballot, exists)] as const)
    .filter(([, ballot]) => notesOn(ballot).length > 0)
  return {
    ...rules,
    endedAt: now,
    voters: cast.length,
    ...countKind(
      voting,
      cast.map(([, ballot]) => ballot),
    ),
    ...(voting.open && { ballots: Object.fromEntries(cast) }),
  }
}

function countKind({ kind }: Voting, ballots: readonly Ballot[]) {
  if (kind === 'howNowWow') return countColors(ballots as ColorBallot[])
  return kind === 'nuf' ? countScores(ballots as NufBallot[]) : countDots(ballots as DotBallot[])
}

function countDots(ballots: readonly DotBallot[]): Pick<VoteResult, 'counts'> {
  return { counts: tally(ballots, (entry) => entry) }
}

function countColors(ballots: readonly ColorBallot[]): Pick<VoteResult, 'counts' | 'colors'> {
  const of = (color: VoteColor) => tally(ballots, (entry) => entry[color] ?? 0)
  const [how, now, wow] = [of('how'), of('now'), of('wow')]
  const notes = listed(ballots)
  const colors: Colors = Object.fromEntries(
    notes.map((id) => [id, { how: how[id] ?? 0, now: now[id] ?? 0, wow: wow[id] ?? 0 }]),
  )
  const counts = Object.fromEntries(Object.entries(colors).map(([id, c]) => [id, c.how + c.now + c.wow]))
  return { counts, colors }
}

function countScores(ballots: readonly NufBallot[]): Pick<VoteResult, 'counts' | 'scores'> {
  const scores: Scores = Object.fromEntries(listed(ballots).map((id) => [id, scoreOf(ballots, id)]))
  return { counts: tally(ballots, () => 1), scores }
}

function scoreOf(ballots: readonly NufBallot[], noteId: string): Scores[string] {
  const given = NUF_CRITERIA.map(
    (criterion) => [criterion, meanAndSpread(ballots, noteId, criterion)] as const,
  )
  const total = given.reduce((sum, [, score]) => sum + (score?.mean ?? 0), 0)
  return { total: rounded(total), ...Object.fromEntries(given.filter(([, score]) => score !== null)) }
}

/** Mean and population standard deviation, to two decimals. */
function meanAndSpread(ballots: readonly NufBallot[], noteId: string, criterion: NufCriterion) {
  const values = ballots.flatMap((ballot) => ballot[noteId]?.[criterion] ?? [])
  if (values.length === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean: rounded(mean), spread: rounded(Math.sqrt(variance)) }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** In the order of the ids, so that the list says nothing about who voted first. */
function listed(ballots: readonly Ballot[]): string[] {
  return [...new Set(ballots.flatMap(notesOn))].sort()
}

function tally<Entry>(
  ballots: readonly Readonly<Record<string, Entry>>[],
  countOf: (entry: Entry) => number,
): Record<string, number> {
  const counts = new Map<string, number>()
  for (const ballot of ballots)
    for (const [noteId, entry] of Object.entries(ballot))
      counts.set(noteId, (counts.get(noteId) ?? 0) + countOf(entry))
  return Object.fromEntries([...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A note's place in a result. `value`: dots, or with scores the sum of the means. */
export interface RankedNote {
  noteId: string
  value: number
  /** From 1; notes with the same value share it, and the next one counts on: 1, 2, 2, 4. */
  rank: number
  isTied: boolean
}

/** All notes of a result that got something, best first; ties in the order of their ids. */
export function rankNotes({ counts, scores }: Pick<VoteResult, 'counts' | 'scores'>): RankedNote[] {
  const values = Object.entries(scores ?? counts).map(([noteId, entry]) => ({
    noteId,
    value: typeof entry === 'number' ? entry : entry.total,
  }))
  const sorted = values.filter(({ value }) => value > 0).sort(bestFirst)
  return sorted.map((note) => ({
    ...note,
    rank: sorted.findIndex(({ value }) => value === note.value) + 1,
    isTied: sorted.filter(({ value }) => value === note.value).length > 1,
  }))
}

function bestFirst(a: { noteId: string; value: number }, b: { noteId: string; value: number }): number {
  return b.value - a.value || (a.noteId < b.noteId ? -1 : 1)
}

/**
 * The colour a note comes to: the one with most dots. With as many blue (now) as green (wow) dots it is blue, with as many
 * green as yellow (how) green: the easier one, as the method has it. Null: no dots.
 */
export function colorOf(colors: Colors[string]): VoteColor | null {
  const most = Math.max(colors.how, colors.now, colors.wow)
  if (most === 0) return null
  return (['now', 'wow', 'how'] as const).find((color) => colors[color] === most) ?? null
}
