import type * as Y from 'yjs'
import { readSession, sessionMapOf } from '../../../shared/board/sessionMap.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { Ballot } from '../../../shared/protocol/votes.ts'
import { type BallotsByPerson, countVote } from '../../../shared/workshop/voteResult.ts'
import type { BallotRow } from '../ballotStore.ts'
import { durably, replyBefore } from '../changeStage.ts'
import type { CallOf, CommandDone } from '../commandCall.ts'
import { noteRecent } from '../recentCommands.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { isNoteIn } from './noteLooks.ts'
import { requireVote } from './requireVote.ts'

/** Ends votes: with the result the ballots are gone, in one transaction. No ballot may come meanwhile. */
export function createVoteEnd({ rooms, store }: Pick<WorkshopPorts, 'rooms' | 'store'>) {
  /** Who was removed from the board has no say any more. */
  async function ballotsOf(boardId: BoardId, voteId: string): Promise<BallotsByPerson> {
    const [rows, seats] = await Promise.all([store.ballotsOf(boardId, voteId), store.seatsOfBoard(boardId)])
    const seated = new Set(seats.flatMap((seat) => (seat.removedAt === null ? [seat.participantId] : [])))
    const counted = rows.filter((row: BallotRow) => seated.has(row.participantId))
    return new Map(counted.map(({ participantId, ballot }) => [participantId, JSON.parse(ballot) as Ballot]))
  }

  async function close(
    call: CallOf<'vote.end' | 'vote.discard'>,
    change: (stage: Y.Doc, shared: Y.Doc) => void,
  ): Promise<CommandDone> {
    const { board, command, key, now } = call
    const { voteId } = command
    const reply = { now, voteId }
    await rooms.writeSealed({
      docs: [`${board.id}/stage`, `${board.id}/shared`],
      store: (entries) => store.closeVote(board.id, voteId, entries),
      change([stage, shared]) {
        if (!stage || !shared) throw new Error('documents are missing')
        change(stage, shared)
        sessionMapOf(stage).set('voting', null)
        noteRecent(stage, key, reply)
      },
    })
    return durably(reply)
  }

  /** Checked before the documents are held, so that a refusal costs nobody anything. */
  async function isRunning({ board, command }: CallOf<'vote.end' | 'vote.discard'>): Promise<void> {
    await rooms.look(`${board.id}/stage`, (stage) => requireVote(stage, command.voteId))
  }

  return {
    async end(call: CallOf<'vote.end'>): Promise<CommandDone> {
      const known = await replyBefore(rooms, call)
      if (known) return durably(known)
      await isRunning(call)
      const ballots = await ballotsOf(call.board.id, call.command.voteId)
      return close(call, (stage, shared) => {
        const voting = requireVote(stage, call.command.voteId)
        const result = countVote(voting, ballots, (noteId) => isNoteIn(shared, noteId), call.now)
        const { votes } = readSession(stage)
        sessionMapOf(stage).set('votes', { ...votes, [voting.voteId]: result })
      })
    },
    async discard(call: CallOf<'vote.discard'>): Promise<CommandDone> {
      const known = await replyBefore(rooms, call)
      if (known) return durably(known)
      await isRunning(call)
      return close(call, () => {})
    },
  }
}
