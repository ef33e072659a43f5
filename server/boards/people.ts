import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { PatchPersonRequest, SeatedPerson } from '../../shared/protocol/http.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { type Bearer, requireHostSeat, requireSeat, type SeatAccess } from './access.ts'
import type { BoardPorts } from './boardPorts.ts'
import type { SeatRow } from './boardStore.ts'
import { Refusal } from './refusal.ts'
import { isoTime, toPerson } from './views.ts'

export interface People {
  /** Everybody who has a seat, here or not, without the removed. Hosts only. */
  list(boardId: BoardId, bearer: Bearer): Promise<SeatedPerson[]>
  /** Name and colour: oneself or a host; role: hosts only. */
  patch(boardId: BoardId, id: ParticipantId, bearer: Bearer, patch: PatchPersonRequest): Promise<Person>
  /** Takes the seat away, one's own or, as a host, anybody's. */
  remove(boardId: BoardId, id: ParticipantId, bearer: Bearer): Promise<void>
}

export function createPeople({ store, rooms, now, oneAfterAnother }: BoardPorts): People {
  async function seatedPeople(boardId: BoardId): Promise<SeatRow[]> {
    return (await store.seatsOfBoard(boardId)).filter(({ removedAt }) => removedAt === null)
  }

  /** Changes one seat, alone with the board's seats: of two hosts who leave at once, one stays. */
  function changeSeat<T>(
    boardId: BoardId,
    id: ParticipantId,
    bearer: Bearer,
    change: (target: SeatRow, caller: SeatAccess, others: SeatRow[]) => Promise<T>,
  ): Promise<T> {
    return oneAfterAnother(boardId, async () => {
      const caller = await requireSeat(store, boardId, bearer)
      if (caller.seat.role !== 'host' && caller.seat.participantId !== id) throw new Refusal('forbidden')
      const people = await seatedPeople(boardId)
      const target = people.find(({ participantId }) => participantId === id)
      if (!target) throw new Refusal('person_not_found')
      return change(
        target,
        caller,
        people.filter((seat) => seat !== target),
      )
    })
  }

  return {
    async list(boardId, bearer) {
      await requireHostSeat(store, boardId, bearer)
      const here = rooms.connected(boardId)
      return (await seatedPeople(boardId)).map((seat) => ({
        ...toPerson(seat),
        connected: here.has(seat.participantId),
        lastSeenAt: seat.lastSeenAt === null ? null : isoTime(seat.lastSeenAt),
      }))
    },

    patch: (boardId, id, bearer, patch) =>
      changeSeat(boardId, id, bearer, async (target, caller, others) => {
        if (patch.role && caller.seat.role !== 'host') throw new Refusal('forbidden')
        if (patch.role && patch.role !== 'host') keepOneHost(target, others)
        const person = toPerson((await store.updateSeat(boardId, id, patch)) ?? target)
        rooms.updateSeat(boardId, id, person)
        return person
      }),

    remove: (boardId, id, bearer) =>
      changeSeat(boardId, id, bearer, async (target, _caller, others) => {
        keepOneHost(target, others)
        await store.updateSeat(boardId, id, { removedAt: now() })
        rooms.removeSeat(boardId, id)
      }),
  }
}

function keepOneHost(target: SeatRow, others: readonly SeatRow[]): void {
  if (target.role === 'host' && !others.some(({ role }) => role === 'host')) throw new Refusal('last_host')
}
