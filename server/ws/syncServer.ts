import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { BoardId } from '../../shared/ids.ts'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { FIRST_SYNC_MAX_BYTES } from '../sync/limits.ts'
import type { LiveSeat, OnSyncEvent, Rooms } from '../sync/rooms.ts'
import { keepAlive } from './heartbeat.ts'
import { bindSocket } from './roomSocket.ts'
import { parseSyncRequest, SUB_PROTOCOL, type SyncRequest } from './syncRequest.ts'
import { watchUnfinishedFrames } from './unfinishedFrames.ts'

/** Longest wait for the seat check before the handshake is given up. */
const SEAT_CHECK_MS = 10_000
/** What a socket may still send, and how long it may stay, once it is refused: time for a good-bye. */
const REFUSED_MAX_BYTES = 64 * 1024
const REFUSED_MS = 10_000
/** A frame's own bytes around its payload. */
const FRAME_HEADER_BYTES = 16

export interface SeatDirectory {
  /** Who holds this token on this board; null: nobody; `noBoard`: there is no such board (any more). May reject. */
  bySeatToken(boardId: BoardId, token: string): Promise<LiveSeat | 'removed' | 'noBoard' | null>
}

export interface SyncServerOptions {
  server: Server
  rooms: Pick<Rooms, 'connect'>
  seats: SeatDirectory
  /** `origin` is undefined for clients that aren't browsers. */
  isOriginAllowed(origin: string | undefined, request: IncomingMessage): boolean
  onEvent?: OnSyncEvent
  /** For tests. */
  pingMs?: number
  refusedMs?: number
  seatCheckMs?: number
}

/** Answers `/sync/<boardId>/<layer>` upgrades of the server: origin, seat, then the room. Returns its dispose. */
export function attachSyncServer(options: SyncServerOptions): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    // Updates are small and many: compressing them costs more memory and time than it saves.
    perMessageDeflate: false,
    maxPayload: FIRST_SYNC_MAX_BYTES + FRAME_HEADER_BYTES,
    handleProtocols,
  })
  // Whom nobody knows gets no place among the others, and no room for large frames.
  const refused = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: REFUSED_MAX_BYTES,
    handleProtocols,
  })
  const stopHeartbeat = keepAlive(sockets.clients, options.pingMs)
  const unfinished = watchUnfinishedFrames()
  const countFrames = (ws: WebSocket, socket: Socket) => {
    const watched = unfinished.watch(socket)
    ws.on('message', watched.finished).on('close', watched.stop)
  }
  const onUpgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // Without a listener a reset during the handshake would end the process.
    const ignoreReset = () => {}
    socket.on('error', ignoreReset)
    const acceptWith = (server: WebSocketServer) => (use: (ws: WebSocket) => void) => {
      socket.off('error', ignoreReset)
      server.handleUpgrade(request, socket, head, use)
    }
    void answerUpgrade(options, request, socket, {
      accept: (use) =>
        acceptWith(sockets)((ws) => {
          countFrames(ws, socket)
          use(ws)
        }),
      acceptToRefuse: acceptWith(refused),
    })
  }
  options.server.on('upgrade', onUpgrade)
  return () => {
    options.server.off('upgrade', onUpgrade)
    stopHeartbeat()
    unfinished.stop()
    for (const ws of [...sockets.clients, ...refused.clients]) ws.terminate()
    sockets.close()
    refused.close()
  }
}

function handleProtocols(offered: Set<string>): string | false {
  return offered.has(SUB_PROTOCOL) ? SUB_PROTOCOL : false
}

type Accept = (use: (ws: WebSocket) => void) => void

async function answerUpgrade(
  options: SyncServerOptions,
  request: IncomingMessage,
  socket: Duplex,
  { accept, acceptToRefuse }: { accept: Accept; acceptToRefuse: Accept },
): Promise<void> {
  const wanted = parseSyncRequest(request)
  if (!wanted) return refuseHandshake(socket, '404 Not Found')
  if (!options.isOriginAllowed(request.headers.origin, request))
    return refuseHandshake(socket, '403 Forbidden')
  const seat = await checkSeat(options, wanted)
  if (seat === 'unknown') return refuseHandshake(socket, '503 Service Unavailable')
  const refusal = refusalOf(seat)
  if (refusal) acceptToRefuse((ws) => closeAtOnce(ws, refusal, options.refusedMs))
  else if (isSeat(seat))
    accept((ws) => bindSocket(ws, (adapter) => options.rooms.connect(seat, wanted.layer, adapter)))
}

type SeatAnswer = Awaited<ReturnType<SeatDirectory['bySeatToken']>>

function isSeat(answer: SeatAnswer): answer is LiveSeat {
  return answer !== null && typeof answer === 'object'
}

/** Final codes, sent over a completed handshake: only so does a browser learn why, and stop trying. */
function refusalOf(seat: SeatAnswer): [code: number, reason: string] | null {
  if (seat === null) return [CLOSE.seatInvalid, 'seat invalid']
  if (seat === 'removed') return [CLOSE.removed, 'removed']
  if (seat === 'noBoard') return [CLOSE.boardNotFound, 'no such board']
  return null
}

async function checkSeat(options: SyncServerOptions, wanted: SyncRequest): Promise<SeatAnswer | 'unknown'> {
  if (!wanted.boardId) return 'noBoard'
  if (!wanted.token) return null
  try {
    return await withTimeout(options.seats.bySeatToken(wanted.boardId, wanted.token), options.seatCheckMs)
  } catch (error) {
    options.onEvent?.({ level: 'error', event: 'seat-check-failed', error })
    return 'unknown'
  }
}

function withTimeout<T>(work: Promise<T>, timeoutMs = SEAT_CHECK_MS): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const timeout = setTimeout(() => reject(new Error('seat check takes too long')), timeoutMs)
  work.then(resolve, reject).finally(() => clearTimeout(timeout))
  return promise
}

function refuseHandshake(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}

function closeAtOnce(ws: WebSocket, refusal: [code: number, reason: string], stayMs = REFUSED_MS): void {
  ws.on('error', () => ws.terminate())
  ws.close(...refusal)
  const end = setTimeout(() => ws.terminate(), stayMs)
  ws.on('close', () => clearTimeout(end))
}
