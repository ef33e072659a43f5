import type { Command } from '../protocol/commands.ts'
import type { VoteArea, VoteId, Voting } from '../protocol/votes.ts'

type VoteStart = Extract<Command, { type: 'vote.start' }>

const DOTS_LEAST = 3
const DOTS_MOST = 10
/** Between a quarter and a third. */
const SHARE_OF_NOTES = 7 / 24

/**
 * How many dots a person should get for so many notes: a quarter to a third of them, 3 to 10, as facilitators advise
 * (20-30 % of the options, at most ten); of fewer than four notes, one less than there are.
 */
export function suggestDots(notes: number): number {
  if (notes <= DOTS_LEAST) return Math.max(1, notes - 1)
  return Math.min(DOTS_MOST, Math.max(DOTS_LEAST, Math.round(notes * SHARE_OF_NOTES)))
}

/** A vote that starts `now` (ms since 1970); `area`: what its `scope` came to. */
export function startedVote(start: VoteStart, voteId: VoteId, area: VoteArea, now: number): Voting {
  const { title, kind, dots, stacking, ownAllowed, open, seconds } = start
  const endsAt = seconds === undefined ? null : now + seconds * 1000
  return {
    voteId,
    title,
    kind,
    dots,
    stacking,
    ownAllowed,
    open,
    scope: area,
    startedAt: now,
    endsAt,
    done: 0,
  }
}

/** So many seconds more than were left; a vote without an end, or one whose time is over, has them from now. */
export function extendedVote(voting: Voting, seconds: number, now: number): Voting {
  return { ...voting, endsAt: Math.max(now, voting.endsAt ?? now) + seconds * 1000 }
}

/** What was sent in the last moment may still be on its way. */
const LATE_MS = 2_000

/** Has the time for ballots run out? `now` on the server's clock, ms since 1970. */
export function isVoteOver({ endsAt }: Voting, now: number): boolean {
  return endsAt !== null && now > endsAt + LATE_MS
}
