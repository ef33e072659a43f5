import { type Ballot, type BallotReply, ballotSchemas, type Voting } from '../../../shared/protocol/votes.ts'
import { checkBallot, dotsLeft, notesOn, withoutGone } from '../../../shared/workshop/ballot.ts'
import type { SeatRow } from '../../boards/boardStore.ts'
import { Refusal } from '../../boards/refusal.ts'
import type { BallotRow } from '../ballotStore.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { createNoteLooks } from './noteLooks.ts'

/** Ballots of running votes, each for its owner only. */
export interface Ballots {
  read(seat: SeatRow, voting: Voting): Promise<BallotReply>
  put(seat: SeatRow, voting: Voting, body: unknown): Promise<BallotReply>
  setDone(seat: SeatRow, voting: Voting, done: boolean): Promise<BallotReply>
}

interface Cast {
  ballot: Ballot
  done: boolean
}

export function createBallots({ store, rooms }: Pick<WorkshopPorts, 'store' | 'rooms'>): Ballots {
  const looks = createNoteLooks(rooms)

  async function castBy({ boardId, participantId }: SeatRow, voting: Voting): Promise<Cast> {
    const row = await store.ballot(boardId, voting.voteId, participantId)
    return row ? { ballot: parseBallot(voting, JSON.parse(row.ballot)), done: row.done } : NO_BALLOT
  }

  async function save(seat: SeatRow, { voteId }: Voting, { ballot, done }: Cast): Promise<void> {
    const { boardId, participantId } = seat
    const row: BallotRow = { boardId, voteId, participantId, ballot: JSON.stringify(ballot), done }
    await store.putBallot(row)
  }

  async function replyTo(seat: SeatRow, voting: Voting, cast: Cast): Promise<BallotReply> {
    const exists = await looks.existing(seat.boardId, notesOn(cast.ballot))
    const ballot = withoutGone(cast.ballot, exists)
    return { ballot, left: dotsLeft(voting, ballot), done: cast.done }
  }

  return {
    read: async (seat, voting) => replyTo(seat, voting, await castBy(seat, voting)),
    async put(seat, voting, body) {
      const wanted = parseBallot(voting, body)
      const { ballot: previous, done } = await castBy(seat, voting)
      const facts = await looks.facts(seat, voting, notesOn(wanted))
      const problem = checkBallot(voting, wanted, previous, facts)
      if (problem) throw new Refusal(problem)
      const cast = { ballot: withoutGone(wanted, facts.exists), done }
      await save(seat, voting, cast)
      return replyTo(seat, voting, cast)
    },
    async setDone(seat, voting, done) {
      const cast = { ...(await castBy(seat, voting)), done }
      await save(seat, voting, cast)
      return replyTo(seat, voting, cast)
    },
  }
}

const NO_BALLOT: Cast = { ballot: {}, done: false }

function parseBallot({ kind }: Pick<Voting, 'kind'>, body: unknown): Ballot {
  const parsed = ballotSchemas[kind].safeParse(body)
  if (!parsed.success) throw new Refusal('bad_request', `not a ballot of the kind ${kind}`)
  return parsed.data
}
