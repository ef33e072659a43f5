import * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { refusalForLoadError } from './admission.ts'
import { closeInPortions } from './closeInPortions.ts'
import { createCommitQueue } from './commitQueue.ts'
import { createCompactor, type MergeRows } from './compactor.ts'
import { boardIdOf, layerOf } from './docNames.ts'
import { createEntrance } from './entrance.ts'
import { encodeBoardChanged, encodeSessionEvent } from './frames.ts'
import { createLayerLoader } from './layerLoader.ts'
import { FLUSH_TIMEOUT_MS, HOUSEKEEPING_MS, IDLE_ROOM_MS } from './limits.ts'
import { createListening } from './listening.ts'
import type { ApplyUpdate, LiveDoc } from './liveDoc.ts'
import { createLiveSessions } from './liveSessions.ts'
import { createMemberIndex } from './memberIndex.ts'
import { Room } from './room.ts'
import { NO_METER, type OnSyncEvent, type Rooms, type SyncMeter } from './roomPorts.ts'
import { createRoomRegistry } from './roomRegistry.ts'
import { mergeRowsInWorker } from './runCompactionWorker.ts'
import { createSealedWrite } from './sealedWrites.ts'
import { createSeatBudgetBook } from './seatBudgets.ts'
import { createSeatChanges, personOf, seatKeyOf } from './seatChanges.ts'
import { createServerWrites } from './serverWrites.ts'
import { StorageUnavailable } from './storageUnavailable.ts'
import { createTurns } from './turns.ts'
import type { DocName, UpdateLog } from './updateLog.ts'

export type {
  LiveSeat,
  OnSyncEvent,
  RoomConnection,
  RoomSocket,
  Rooms,
  SyncEvent,
} from './roomPorts.ts'
export { StorageUnavailable } from './storageUnavailable.ts'

export interface RoomsOptions {
  log: UpdateLog
  /** A new layer document with its containers and no records, as one V1 update: `createLayerUpdate([])`. */
  createEmptyLayer(): Uint8Array
  /** Largest size of one layer document. */
  maxBoardBytes: number
  /** Seats of one board. */
  maxPeople: number
  onEvent?: OnSyncEvent
  meter?: SyncMeter
  /** For tests; see limits.ts for what holds otherwise. */
  idleMs?: number
  housekeepingMs?: number
  flushTimeoutMs?: number
  compactClosedRows?: number
  compactOpenRows?: number
  mergeRows?: MergeRows
  applyUpdate?: ApplyUpdate
}

/** The sync server without its sockets: all rooms of all boards. */
export function createRooms(options: RoomsOptions): Rooms {
  const { log, createEmptyLayer, onEvent = () => {}, meter = NO_METER, applyUpdate = Y.applyUpdate } = options
  const flushTimeoutMs = options.flushTimeoutMs ?? FLUSH_TIMEOUT_MS
  const members = createMemberIndex()
  const seatChanges = createSeatChanges()
  const budgets = createSeatBudgetBook()
  const counts = { updatesReceived: 0, updatesRefused: 0, roomResets: 0 }
  const listening = createListening(() => registry)
  let closing: Promise<void> | null = null
  const sessions = createLiveSessions((boardId) => {
    for (const connection of members.of(boardId)) connection.askIfUnsettled({ atOnce: true })
  })

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
    onCommit: (milliseconds) => meter.committed(milliseconds),
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
      load: () => loadWithSession(name),
      isPaused: () => layerOf(name) === 'shared' && sessions.isPaused(boardIdOf(name)),
      onUpdate: (update, isEdit) => listening.updated(name, update, isEdit),
      onFailed: failRoom,
    })
  })

  const writing = {
    registry,
    queue,
    flushTimeoutMs,
    isClosing: () => closing !== null,
    onWritten: noteSession,
  }
  const writes = createServerWrites(writing)

  function noteSession(name: DocName, doc: Y.Doc): void {
    if (layerOf(name) === 'stage') sessions.update(boardIdOf(name), doc)
  }

  /** What may be written to a board's documents depends on its stage, so none is open before that is known. */
  async function loadWithSession(name: DocName): Promise<LiveDoc> {
    const boardId = boardIdOf(name)
    if (layerOf(name) === 'shared' && !sessions.get(boardId))
      await registry.withRoom(`${boardId}/stage`, () => {})
    const live = await load(name)
    noteSession(name, live.doc)
    return live
  }

  function failRoom(room: Room, error: unknown): void {
    onEvent({ level: 'error', event: 'load-failed', doc: room.name, error })
    room.closeConnections(...refusalForLoadError(error))
    registry.drop(room)
  }

  function announceBoardChange(boardId: BoardId): void {
    const frame = encodeBoardChanged()
    for (const connection of members.of(boardId)) connection.tell(frame)
  }

  async function closeBoard(boardId: BoardId): Promise<void> {
    for (const connection of members.of(boardId)) connection.close(CLOSE.boardNotFound, 'board closed')
    const rooms = registry.all().filter((room) => boardIdOf(room.name) === boardId)
    await registry.close(rooms, async () => {
      const names = rooms.map((room) => room.name)
      if (!(await queue.flush(names, flushTimeoutMs))) throw new StorageUnavailable('board not flushed')
    })
    for (const room of rooms) queue.forget(room.name)
    sessions.forget(boardId)
  }

  function unloadIdleRooms(): void {
    for (const room of registry.all()) {
      if (!room.isIdle(options.idleMs ?? IDLE_ROOM_MS)) continue
      registry.drop(room)
      queue.forget(room.name)
      compactor.unloaded(room.name)
    }
    const boards = new Set(registry.all().map((room) => boardIdOf(room.name)))
    for (const boardId of sessions.all().keys()) if (!boards.has(boardId)) sessions.forget(boardId)
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

  const connect = createEntrance({
    members,
    registry,
    seatChanges,
    budgets,
    turns: createTurns(),
    onEvent,
    meter,
    maxPeople: options.maxPeople,
    isClosing: () => closing !== null,
  })

  return {
    connect,
    updateSeat(boardId, participantId, person) {
      const stamped = personOf(person)
      seatChanges.set(seatKeyOf(boardId, participantId), stamped)
      for (const connection of members.ofSeat(boardId, participantId)) connection.setPerson(stamped)
      announceBoardChange(boardId)
    },
    removeSeat(boardId, participantId) {
      seatChanges.set(seatKeyOf(boardId, participantId), 'removed')
      for (const connection of members.ofSeat(boardId, participantId))
        connection.close(CLOSE.removed, 'removed')
      announceBoardChange(boardId)
    },
    announceBoardChange,
    closeBoard,
    connected: (boardId) => new Set(members.of(boardId).map((connection) => connection.person.participantId)),
    write: writes.write,
    writeTogether: writes.writeTogether,
    writeSealed: createSealedWrite(writing),
    look: (name, look) => registry.withRoom(name, (room) => room.look(look)),
    ...listening.rooms,
    sessions: sessions.all,
    sendSessionEvent(boardId, event) {
      const frame = encodeSessionEvent(event)
      for (const connection of members.of(boardId)) if (connection.layer === 'stage') connection.tell(frame)
    },
    personHere: (boardId, participantId) =>
      members.ofSeat(boardId, participantId)[0]?.person ??
      (seatChanges.latest(seatKeyOf(boardId, participantId)) === 'removed' ? 'removed' : null),
    presenceOf: (boardId, participantId) =>
      registry.get(`${boardId}/shared`)?.awareness.presenceOf(participantId) ?? null,
    read: (name) => registry.withRoom(name, (room) => room.look((doc) => Y.encodeStateAsUpdate(doc))),
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
