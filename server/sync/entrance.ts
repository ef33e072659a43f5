import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import { type Refusal, refusalForLoadError, refusalOf } from './admission.ts'
import { Connection } from './connection.ts'
import { docNameOf } from './docNames.ts'
import type { MemberIndex } from './memberIndex.ts'
import type { LiveSeat, OnSyncEvent, RoomConnection, RoomSocket, SyncMeter } from './roomPorts.ts'
import type { RoomRegistry } from './roomRegistry.ts'
import type { SeatBudgetBook } from './seatBudgets.ts'
import { personOf, type SeatChanges, seatKeyOf } from './seatChanges.ts'
import type { Turns } from './turns.ts'
import type { DocName } from './updateLog.ts'

export interface EntranceOptions {
  members: MemberIndex
  registry: RoomRegistry
  seatChanges: SeatChanges
  budgets: SeatBudgetBook
  turns: Turns
  maxPeople: number
  onEvent: OnSyncEvent
  meter: SyncMeter
  isClosing(): boolean
}

/** Lets a socket into a layer of the seat's board, or closes it with the reason why not. */
export type Entrance = (seat: LiveSeat, layer: Layer, socket: RoomSocket) => RoomConnection

export function createEntrance(options: EntranceOptions): Entrance {
  const { members, registry, seatChanges, budgets, turns, onEvent, meter } = options

  async function admit(connection: Connection, name: DocName): Promise<void> {
    try {
      await registry.withRoom(
        name,
        (room) => room.join(connection),
        () => !connection.ended,
      )
    } catch (error) {
      connection.close(...refusalForLoadError(error))
    }
  }

  function refusalFor(
    { boardId, participantId }: LiveSeat,
    latest: Person | 'removed' | null,
    person: Person,
    layer: Layer,
  ): Refusal | null {
    if (options.isClosing()) return [CLOSE.restart, 'restart']
    const seatSockets = members.ofSeat(boardId, participantId).length
    const boardSockets = members.of(boardId).length
    return refusalOf({ latest, person, layer, seatSockets, boardSockets, maxPeople: options.maxPeople })
  }

  return (seat, layer, socket) => {
    const key = seatKeyOf(seat.boardId, seat.participantId)
    const latest = seatChanges.latest(key)
    const person = latest === null || latest === 'removed' ? personOf(seat) : latest
    const connection = new Connection({
      person,
      layer,
      socket,
      budgets: budgets.of(key),
      turns,
      onEvent,
      meter,
      onEnd: (ended) => members.remove(seat.boardId, ended),
    })
    const refusal = refusalFor(seat, latest, person, layer)
    members.add(seat.boardId, connection)
    if (refusal?.[0] === CLOSE.tryAgainLater) meter.refused('no-room')
    if (refusal) connection.close(...refusal)
    else void admit(connection, docNameOf(seat.boardId, layer, seat.participantId))
    return connection
  }
}
