import { sessionMapOf } from '../../../shared/board/sessionMap.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { BallotReply, Voting } from '../../../shared/protocol/votes.ts'
import { isVoteOver } from '../../../shared/workshop/vote.ts'
import { type Bearer, requireSeat } from '../../boards/access.ts'
import type { SeatRow } from '../../boards/boardStore.ts'
import { createOneAfterAnother } from '../../boards/oneAfterAnother.ts'
import { Refusal } from '../../boards/refusal.ts'
import { createCommandBudgets } from '../commandBudgets.ts'
import type { CommandFamily } from '../commandCall.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { createBallots } from './ballots.ts'
import { requireVote } from './requireVote.ts'
import { createVoteCommands } from './voteCommands.ts'

/** Secret votes. All calls take the seat of a host or participant, and reject with a `Refusal`. */
export interface Votes {
  /** One's own ballot. */
  ballot(boardId: BoardId, voteId: string, bearer: Bearer): Promise<BallotReply>
  /** Puts one's whole ballot; `body` as the kind of the vote wants it. */
  putBallot(boardId: BoardId, voteId: string, bearer: Bearer, body: unknown): Promise<BallotReply>
  setDone(boardId: BoardId, voteId: string, bearer: Bearer, done: boolean): Promise<BallotReply>
  commands: CommandFamily
}

export function createVotes(ports: WorkshopPorts): Votes {
  const { rooms, store, now } = ports
  /** Of one board: no ballot comes between the count and the end. */
  const inOrder = createOneAfterAnother()
  const ballots = createBallots(ports)
  const budgets = createCommandBudgets(now)

  async function voter(boardId: BoardId, bearer: Bearer): Promise<SeatRow> {
    const { seat } = await requireSeat(store, boardId, bearer)
    if (seat.role === 'viewer') throw new Refusal('forbidden')
    // A ballot costs what a command costs.
    budgets.spend(seat, 'vote.start')
    return seat
  }

  function running(boardId: BoardId, voteId: string): Promise<Voting> {
    return rooms.look(`${boardId}/stage`, (stage) => requireVote(stage, voteId))
  }

  async function countDone(boardId: BoardId, voteId: string): Promise<void> {
    const rows = await store.ballotsOf(boardId, voteId)
    const done = rows.filter((row) => row.done).length
    await rooms.write(`${boardId}/stage`, (stage) => {
      const voting = requireVote(stage, voteId)
      if (voting.done !== done) sessionMapOf(stage).set('voting', { ...voting, done })
    })
  }

  return {
    commands: createVoteCommands(ports, inOrder),
    async ballot(boardId, voteId, bearer) {
      const seat = await voter(boardId, bearer)
      return ballots.read(seat, await running(boardId, voteId))
    },
    async putBallot(boardId, voteId, bearer, body) {
      const seat = await voter(boardId, bearer)
      return inOrder(boardId, async () => {
        const voting = await running(boardId, voteId)
        if (isVoteOver(voting, now())) throw new Refusal('vote_over')
        return ballots.put(seat, voting, body)
      })
    },
    async setDone(boardId, voteId, bearer, done) {
      const seat = await voter(boardId, bearer)
      return inOrder(boardId, async () => {
        const reply = await ballots.setDone(seat, await running(boardId, voteId), done)
        await countDone(boardId, voteId)
        return reply
      })
    },
  }
}
