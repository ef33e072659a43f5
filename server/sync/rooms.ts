import * as Y from 'yjs'
import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import { type Refusal, refusalForLoadError, refusalOf } from './admission.ts'
import { closeInPortions } from './closeInPortions.ts'
import { createCommitQueue } from './commitQueue.ts'
import { createCompactor, type MergeRows } from './compactor.ts'
import { Connection } from './connection.ts'
import { boardIdOf, docNameOf, layerOf } from './docNames.ts'
import { createLayerLoader } from './layerLoader.ts'
import { FLUSH_TIMEOUT_MS, HOUSEKEEPING_MS, IDLE_ROOM_MS } from './limits.ts'
import type { ApplyUpdate } from './liveDoc.ts'
import { createMemberIndex } from './memberIndex.ts'
import { Room } from './room.ts'
import type { LiveSeat, OnSyncEvent, RoomConnection, RoomSocket, Rooms } from './roomPorts.ts'
import { createRoomRegistry } from './roomRegistry.ts'
import { mergeRowsInWorker } from './runCompactionWorker.ts'
import { createSeatBudgetBook } from './seatBudgets.ts'
import { createSeatChanges } from './seatChanges.ts'
import type { DocName, UpdateLog } from './updateLog.ts'

export type {
  LiveSeat,
  OnSyncEvent,
  RoomConnection,
  RoomSocket,
  Rooms,
  SyncEvent,
} from './roomPorts.ts'

export interface RoomsOptions {
  log: UpdateLog
  /** A new layer document with its containers and no records, as one V1 update: `createLayerUpdate([])`. */
  createEmptyLayer(): Uint8Array
  /** Largest size of one layer document. */
  maxBoardBytes: number
  /** Seats of one board. */
  maxPeople: number
  onEvent?: OnSyncEvent
  /** For tests; see limits.ts for what holds otherwise. */
  idleMs?: number
  housekeepingMs?: number
  flushTimeoutMs?: number
  compactClosedRows?: number
  compactOpenRows?: number
  mergeRows?: MergeRows
  applyUpdate?: ApplyUpdate
}

/** The storage did not take a change in time. The change is live and queued, and will be kept when the storage recovers. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable'
}

/** The sync server without its sockets: all rooms of all boards. */
export function createRooms(options: RoomsOptions): Rooms {
  const { log, createEmptyLayer, onEvent = () => {}, applyUpdate = Y.applyUpdate } = options
  const flushTimeoutMs = options.flushTimeoutMs ?? FLUSH_TIMEOUT_MS
  const members = createMemberIndex()
  const seatChanges = createSeatChanges()
  const budgets = createSeatBudgetBook()
  const counts = { updatesReceived: 0, updatesRefused: 0, roomResets: 0 }
  let closing: Promise<void> | null = null

  const compactor = createCompactor({
    log,
    onEvent,
    mergeRows: options.mergeRows ?? mergeRowsInWorker,
    closedRows: options.compactClosedRows,
    openRows: options.compactOpenRows,
  })
  const queue = createCommitQueue({
    log,
    onDurable(doc, entries) {
      compactor.committed(doc, entries)
      registry.get(doc)?.onDurable()
    },
    onDegraded(doc, degraded) {
      if (!degraded) onEvent({ level: 'info', event: 'commit-recovered', doc })
      registry.get(doc)?.tellStatus()
    },
    onError: (doc, error) => onEvent({ level: 'error', event: 'commit-failed', doc, error }),
  })
  const load = createLayerLoader({
    log,
    queue,
    createEmptyLayer,
    applyUpdate,
    onEvent,
    onLoaded: (doc, stored) => compactor.loaded(doc, stored.rowsSinceSnapshot),
  })
  const registry = createRoomRegistry((name) => {
    if (closing) throw new StorageUnavailable('closing')
    return new Room({
      name,
      layer: layerOf(name),
      maxBytes: options.maxBoardBytes,
      queue,
      counts,
      onEvent,
      load: () => load(name),
      onFailed: failRoom,
    })
  })

  function failRoom(room: Room, error: unknown): void {
    onEvent({ level: 'error', event: 'load-failed', doc: room.name, error })
    room.closeConnections(...refusalForLoadError(error))
    registry.drop(room)
  }

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

  function connect(seat: LiveSeat, layer: Layer, socket: RoomSocket): RoomConnection {
    const key = seatKey(seat.boardId, seat.participantId)
    const latest = seatChanges.latest(key)
    const person = latest === null || latest === 'removed' ? personOf(seat) : latest
    const connection = new Connection({
      person,
      layer,
      socket,
      budgets: budgets.of(key),
      onEvent,
      onEnd: (ended) => members.remove(seat.boardId, ended),
    })
    const refusal = refusalFor(seat, latest, person, layer)
    members.add(seat.boardId, connection)
    if (refusal) connection.close(...refusal)
    else void admit(connection, docNameOf(seat.boardId, layer, seat.participantId))
    return connection
  }

  function refusalFor(
    { boardId, participantId }: LiveSeat,
    latest: Person | 'removed' | null,
    person: Person,
    layer: Layer,
  ): Refusal | null {
    if (closing) return [CLOSE.restart, 'restart']
    const seatSockets = members.ofSeat(boardId, participantId).length
    const boardSockets = members.of(boardId).length
    return refusalOf({ latest, person, layer, seatSockets, boardSockets, maxPeople: options.maxPeople })
  }

  function announceBoardChange(boardId: BoardId): void {
    for (const connection of members.of(boardId)) connection.sendBoardChanged()
  }

  async function closeBoard(boardId: BoardId): Promise<void> {
    for (const connection of members.of(boardId)) connection.close(CLOSE.boardNotFound, 'board closed')
    const rooms = registry.all().filter((room) => boardIdOf(room.name) === boardId)
    await registry.close(rooms, async () => {
      const names = rooms.map((room) => room.name)
      if (!(await queue.flush(names, flushTimeoutMs))) throw new StorageUnavailable('board not flushed')
    })
    for (const room of rooms) queue.forget(room.name)
  }

  async function write(name: DocName, change: (doc: Y.Doc) => void): Promise<void> {
    if (closing) throw new StorageUnavailable('closing')
    await registry.withRoom(name, (room) => room.write(change))
    if (!(await queue.flush([name], flushTimeoutMs))) throw new StorageUnavailable('not durable in time')
  }

  function unloadIdleRooms(): void {
    for (const room of registry.all()) {
      if (!room.isIdle(options.idleMs ?? IDLE_ROOM_MS)) continue
      registry.drop(room)
      queue.forget(room.name)
      compactor.unloaded(room.name)
    }
  }

  function keepHouse(): void {
    for (const connection of members.all()) connection.keepAlive()
    unloadIdleRooms()
    seatChanges.prune()
    budgets.prune()
  }

  const housekeeping = setInterval(keepHouse, options.housekeepingMs ?? HOUSEKEEPING_MS)
  housekeeping.unref()

  async function closeAll(): Promise<void> {
    clearInterval(housekeeping)
    await registry.close(registry.all(), async () => {
      if (!(await queue.flush('all', flushTimeoutMs))) onEvent({ level: 'error', event: 'flush-timeout' })
      await closeInPortions(members.all())
    })
    queue.stop()
    await compactor.stop()
  }

  return {
    connect,
    updateSeat(boardId, participantId, person) {
      const stamped = personOf(person)
      seatChanges.set(seatKey(boardId, participantId), stamped)
      for (const connection of members.ofSeat(boardId, participantId)) connection.setPerson(stamped)
      announceBoardChange(boardId)
    },
    removeSeat(boardId, participantId) {
      seatChanges.set(seatKey(boardId, participantId), 'removed')
      for (const connection of members.ofSeat(boardId, participantId))
        connection.close(CLOSE.removed, 'removed')
      announceBoardChange(boardId)
    },
    announceBoardChange,
    closeBoard,
    connected: (boardId) => new Set(members.of(boardId).map((connection) => connection.person.participantId)),
    write,
    read: (name) => registry.withRoom(name, (room) => room.encodeState()),
    stats: () => ({
      rooms: registry.all().length,
      connections: members.all().length,
      ...queue.stats(),
      ...counts,
    }),
    close() {
      closing ??= closeAll()
      return closing
    },
  }
}

function seatKey(boardId: BoardId, participantId: ParticipantId): string {
  return `${boardId}/${participantId}`
}

/** Exactly what others may see of a seat. */
function personOf({ participantId, role, name, color, number }: Person): Person {
  return { participantId, role, name, color, number }
}
