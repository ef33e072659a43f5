import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MESSAGE, SYNC_STEP } from '../../shared/protocol/messages.ts'
import type { Layer } from '../../shared/protocol/roles.ts'

export interface SyncAddress {
  /** The server's `http://...` address. */
  url: string
  boardId: string
  layer: Layer
  token: string
}

export interface RawClient {
  readonly doc: Y.Doc
  /** Resolves when both sides have what the other had; rejects when the connection ends before. */
  readonly synced: Promise<void>
  /** Resolves with the close code. */
  readonly closed: Promise<number>
  /** True: all that was changed before is on the server's disk. False: the connection ended before it said so. */
  saved(): Promise<boolean>
  sendAwareness(state: object): void
  /** Sends an update that is not in `doc`. `isAnswer`: as the answer to the server's step 1, which may be larger. */
  sendUpdate(update: Uint8Array, isAnswer: boolean): void
  close(): void
}

export interface RawClientEvents {
  onAwareness?(frame: Uint8Array): void
  /** What the server says of itself (103). */
  onStatus?(status: number): void
  /** Takes changes (the first one is the whole document) instead of having them applied to `doc`. */
  onChanges?(update: Uint8Array, isFirst: boolean): void
}

/** The smallest client that speaks the protocol, for one connection of a document that may outlive it. */
export function connectRaw(doc: Y.Doc, address: SyncAddress, events: RawClientEvents = {}): RawClient {
  const socket = new WebSocket(addressOf(address), ['denkraum', address.token], { perMessageDeflate: false })
  socket.binaryType = 'arraybuffer'
  const sync = trackSync()
  const barriers = openBarriers((payload) => send(socket, barrierFrame(payload)))
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send(socket, syncFrame(SYNC_STEP.update, update))
  }
  const take = events.onChanges ?? ((update: Uint8Array) => Y.applyUpdate(doc, update, socket))
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      doc.off('update', onUpdate)
      barriers.end()
      sync.fail(code)
      resolve(code)
    })
  })
  // The close event follows and says what happened.
  socket.on('error', () => {})
  socket.on('open', () => {
    doc.on('update', onUpdate)
    send(socket, syncFrame(SYNC_STEP.step1, Y.encodeStateVector(doc)))
  })
  socket.on('message', (data: ArrayBuffer) => {
    const frame = new Uint8Array(data)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) receiveSync(doc, socket, decoder, sync, take)
    else if (type === MESSAGE.barrier) barriers.echoed(decoding.readVarUint8Array(decoder))
    else if (type === MESSAGE.awareness) events.onAwareness?.(frame)
    else if (type === MESSAGE.status) events.onStatus?.(decoding.readVarUint(decoder))
  })
  return {
    doc,
    synced: sync.done,
    closed,
    saved: barriers.open,
    sendAwareness: awarenessSender(doc, socket),
    sendUpdate: (update, isAnswer) =>
      send(socket, syncFrame(isAnswer ? SYNC_STEP.step2 : SYNC_STEP.update, update)),
    close: () => socket.terminate(),
  }
}

function addressOf({ url, boardId, layer }: SyncAddress): string {
  return `${url.replace(/^http/, 'ws')}/sync/${boardId}/${layer}`
}

function send(socket: WebSocket, frame: Uint8Array): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(frame)
}

function receiveSync(
  doc: Y.Doc,
  socket: WebSocket,
  decoder: decoding.Decoder,
  sync: SyncProgress,
  take: (update: Uint8Array, isFirst: boolean) => void,
): void {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === SYNC_STEP.step1) {
    send(socket, syncFrame(SYNC_STEP.step2, Y.encodeStateAsUpdate(doc, payload)))
    sync.given()
  } else {
    take(payload, step === SYNC_STEP.step2)
    if (step === SYNC_STEP.step2) sync.received()
  }
}

interface SyncProgress {
  done: Promise<void>
  given(): void
  received(): void
  fail(code: number): void
}

function trackSync(): SyncProgress {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const open = new Set(['given', 'received'])
  const finish = (part: string) => {
    open.delete(part)
    if (open.size === 0) resolve()
  }
  promise.catch(() => {})
  return {
    done: promise,
    given: () => finish('given'),
    received: () => finish('received'),
    fail: (code) => reject(new Error(`The connection ended with code ${code} before it was in sync`)),
  }
}

function openBarriers(sendBarrier: (payload: Uint8Array) => void) {
  const waiting = new Map<number, (echoed: boolean) => void>()
  let last = 0
  let ended = false
  return {
    open: () =>
      new Promise<boolean>((resolve) => {
        if (ended) return resolve(false)
        waiting.set(++last, resolve)
        sendBarrier(encoding.encode((encoder) => encoding.writeVarUint(encoder, last)))
      }),
    echoed(payload: Uint8Array) {
      const id = decoding.readVarUint(decoding.createDecoder(payload))
      waiting.get(id)?.(true)
      waiting.delete(id)
    },
    end() {
      ended = true
      for (const resolve of waiting.values()) resolve(false)
    },
  }
}

function awarenessSender(doc: Y.Doc, socket: WebSocket): (state: object) => void {
  let clock = 0
  return (state) => {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, doc.clientID)
      encoding.writeVarUint(encoder, ++clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    send(
      socket,
      frameOf(MESSAGE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update)),
    )
  }
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  return frameOf(MESSAGE.sync, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

function barrierFrame(payload: Uint8Array): Uint8Array {
  return frameOf(MESSAGE.barrier, (encoder) => encoding.writeVarUint8Array(encoder, payload))
}

function frameOf(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    write(encoder)
  })
}
