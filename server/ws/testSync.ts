import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE, SYNC_STEP } from '../../shared/protocol/messages.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { Layer, Role } from '../../shared/protocol/roles.ts'
import { encodeBarrier, encodeStep1, encodeStep2, encodeUpdate } from '../sync/frames.ts'
import { createRooms, type LiveSeat, type Rooms, type RoomsOptions, type SyncEvent } from '../sync/rooms.ts'
import type { UpdateLog } from '../sync/updateLog.ts'
import { attachSyncServer } from './syncServer.ts'

export const BOARD = 'board-000001'
export const OTHER_BOARD = 'board-000002'

/** Polls until it is so; patient, since the machine may be busy with other tests. */
export function soon<T>(get: () => T | Promise<T>, { timeout = 10_000 } = {}) {
  return expect.poll(get, { timeout, interval: 20 })
}

/** A new layer as the product makes it, without tldraw: `board.records` and `board.meta`. */
export function emptyLayer(): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    doc.getMap('board').set('records', new Y.Map())
    doc.getMap('board').set('meta', new Y.Map([['format', 1]]))
  })
  return Y.encodeStateAsUpdate(doc)
}

export interface TestSync {
  url: string
  rooms: Rooms
  events: SyncEvent[]
  /** A seat on BOARD (or another board); answers its token. */
  seat(id: string, role: Role, boardId?: string): string
  removedTokens: Set<string>
  person(id: string): Person
  provider(layer: Layer, token: string, doc?: Y.Doc): WebsocketProvider
  raw(layer: string, token: string, boardId?: string): Promise<RawClient>
  /** Records of a layer as a client that has just come sees them. */
  records(layer: Layer, token: string): Promise<Record<string, unknown>>
  stop(): Promise<void>
}

export async function startSync(
  log: UpdateLog,
  options: Partial<RoomsOptions> & {
    pingMs?: number
    refusedMs?: number
    allowOrigin?: (origin: string | undefined) => boolean
  } = {},
): Promise<TestSync> {
  for (const doc of [
    `${BOARD}/stage`,
    `${BOARD}/shared`,
    `${OTHER_BOARD}/stage`,
    `${OTHER_BOARD}/shared`,
  ] as const) {
    const { updates } = await log.load(doc)
    if (updates.length === 0) await log.append([{ doc, update: emptyLayer(), author: 'server' }])
  }
  const events: SyncEvent[] = []
  const rooms = createRooms({
    log,
    createEmptyLayer: emptyLayer,
    maxBoardBytes: 20 * 1024 ** 2,
    maxPeople: 10_000,
    onEvent: (event) => events.push(event),
    ...options,
  })
  const seats = new Map<string, LiveSeat>()
  const removedTokens = new Set<string>()
  const server = createServer((_request, response) => response.writeHead(404).end())
  const detach = attachSyncServer({
    server,
    rooms,
    isOriginAllowed: options.allowOrigin ?? (() => true),
    ...(options.pingMs && { pingMs: options.pingMs }),
    ...(options.refusedMs && { refusedMs: options.refusedMs }),
    seats: {
      async bySeatToken(boardId, token) {
        if (boardId !== BOARD && boardId !== OTHER_BOARD) return 'noBoard'
        if (removedTokens.has(token)) return 'removed'
        const seat = seats.get(token)
        return seat?.boardId === boardId ? seat : null
      },
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`
  const cleanUps: (() => void)[] = []

  const person = (id: string) => seats.get(tokenOf(id)) ?? raise(`no seat ${id}`)
  const provider = (layer: Layer, token: string, doc = new Y.Doc()) => {
    const made = new WebsocketProvider(url, `${BOARD}/${layer}`, doc, {
      params: { token },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 100,
    })
    cleanUps.push(() => made.destroy())
    return made
  }
  return {
    url,
    rooms,
    events,
    removedTokens,
    person: (id) => {
      const { boardId: _, ...rest } = person(id)
      return rest
    },
    seat(id, role, boardId = BOARD) {
      const participantId = id.padEnd(12, '_')
      const seat = { participantId, role, boardId, name: id, color: '#0B7A75', number: seats.size + 1 }
      seats.set(tokenOf(id), seat)
      return tokenOf(id)
    },
    provider,
    async raw(layer, token, boardId = BOARD) {
      const client = await openRawClient(`${url}/${boardId}/${layer}?token=${token}`)
      cleanUps.push(() => client.socket.terminate())
      return client
    },
    async records(layer, token) {
      const fresh = provider(layer, token)
      await soon(() => fresh.synced).toBe(true)
      const records = fresh.doc.getMap('board').get('records')
      fresh.destroy()
      return records instanceof Y.Map ? records.toJSON() : raise('no records')
    },
    async stop() {
      for (const cleanUp of cleanUps) cleanUp()
      await rooms.close()
      detach()
      server.close()
      server.closeAllConnections()
    },
  }
}

function tokenOf(id: string): string {
  return `token-of-${id}`.padEnd(32, '0')
}

function raise(message: string): never {
  throw new Error(message)
}

export function recordsIn(doc: Y.Doc): Y.Map<unknown> {
  const records = doc.getMap('board').get('records')
  return records instanceof Y.Map ? records : raise('no records')
}

export interface RawClient {
  socket: WebSocket
  /** Frames received, as `[type, ...rest]` bytes. */
  frames: Uint8Array[]
  framesOf(type: number): Uint8Array[]
  /** Everything the server sent of the document. */
  doc: Y.Doc
  send(frame: Uint8Array): void
  /** Sends step 1 and answers the server's, like an honest client; resolves when the document is here. */
  sync(): Promise<void>
  /** Changes the document and sends the change as one update. */
  edit(change: (records: Y.Map<unknown>) => void): void
  barrier(payload: number): void
  echoes(): number[]
  statuses(): number[]
  closeCode(): number | null
}

export async function openRawClient(address: string): Promise<RawClient> {
  const socket = new WebSocket(address)
  const frames: Uint8Array[] = []
  const doc = new Y.Doc()
  let closeCode: number | null = null
  let isSynced = false
  let onStep1: ((stateVector: Uint8Array) => void) | null = null
  socket.on('error', () => {})
  socket.on('close', (code) => {
    closeCode = code
  })
  socket.on('message', (data: Buffer) => {
    const frame = new Uint8Array(data)
    frames.push(frame)
    if (frame[0] !== MESSAGE.sync) return
    const payload = payloadOf(frame, 2)
    if (frame[1] === SYNC_STEP.step1) onStep1?.(payload)
    else Y.applyUpdate(doc, payload, 'server')
    if (frame[1] === SYNC_STEP.step2) isSynced = true
  })
  await Promise.race([once(socket, 'open'), once(socket, 'close')])
  const send = (frame: Uint8Array) => socket.send(frame)
  const framesOf = (type: number) => frames.filter((frame) => frame[0] === type)
  return {
    socket,
    frames,
    framesOf,
    doc,
    send,
    async sync() {
      onStep1 = (stateVector) => send(encodeStep2(Y.encodeStateAsUpdate(doc, stateVector)))
      send(encodeStep1(Y.encodeStateVector(doc)))
      await soon(() => isSynced).toBe(true)
    },
    edit(change) {
      const before = Y.encodeStateVector(doc)
      const updates: Uint8Array[] = []
      const collect = (update: Uint8Array) => updates.push(update)
      doc.on('update', collect)
      doc.transact(() => change(recordsIn(doc)))
      doc.off('update', collect)
      if (updates.length === 0) throw new Error(`nothing changed since ${before}`)
      for (const update of updates) send(encodeUpdate(update))
    },
    barrier: (payload) => send(encodeBarrier(Uint8Array.of(payload))),
    echoes: () => framesOf(MESSAGE.barrier).map((frame) => frame[2] ?? -1),
    statuses: () => framesOf(MESSAGE.status).map((frame) => frame[1] ?? -1),
    closeCode: () => closeCode,
  }
}

/** The byte string that starts with its length at `offset`. */
function payloadOf(frame: Uint8Array, offset: number): Uint8Array {
  let length = 0
  let shift = 1
  let at = offset
  for (let byte = 128; byte >= 128; at += 1) {
    byte = frame[at] ?? 0
    length += (byte & 127) * shift
    shift *= 128
  }
  return frame.subarray(at, at + length)
}
