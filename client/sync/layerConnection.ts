import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { type SessionEvent, sessionEventSchema } from '../../shared/protocol/commands.ts'
import { MESSAGE, ROOM_STATUS, SYNC_STEP } from '../../shared/protocol/messages.ts'
import { createTimer } from './frameScheduler.ts'
import { announceOwnPresenceOnly } from './ownAwareness.ts'
import {
  afterOffline,
  afterOnline,
  afterSaved,
  afterUpdate,
  type LayerSaving,
  NEW_LAYER_SAVING,
  type SaveTrouble,
} from './saveState.ts'

/** One layer's connection to the server, and how far its edits have come. */
export interface LayerConnection {
  readonly awareness: Awareness
  saving(): LayerSaving
  /** Both sides have exchanged what the other lacked, once. */
  hasSynced(): boolean
  connect(): void
  /** Drops the connection and dials again: the network may have changed. */
  redial(): void
  close(): void
}

export interface LayerConnectionOptions {
  doc: Y.Doc
  /** WebSocket address up to and including `/sync`. */
  serverUrl: string
  /** `<boardId>/<layer>` */
  roomName: string
  token: string
  /** Does this layer carry presence? */
  hasPresence: boolean
  onChange(): void
  /** The server said what it has: its state vector. */
  onServerState?(stateVector: Uint8Array): void
  /** The server answers again. */
  onConnected(): void
  onBoardChanged(): void
  onSessionEvent(event: SessionEvent): void
  /** The server ended it for good, with a code of 4400-4499. */
  onEnd(code: number): void
}

/** Barriers ask the server to commit; so many a second are enough for the screen. */
const BARRIER_DELAY_MS = 50
const MAX_BACKOFF_MS = 15_000
const RESYNC_MS = 30_000

/** Both mean that edits are not kept. */
const TROUBLES = new Map<number, SaveTrouble>([
  [ROOM_STATUS.storageDegraded, 'storage'],
  [ROOM_STATUS.roomFull, 'boardFull'],
])

function barrierFrame(version: number): Uint8Array<ArrayBuffer> {
  const payload = encoding.createEncoder()
  encoding.writeVarUint(payload, version)
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, MESSAGE.barrier)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(payload))
  return new Uint8Array(encoding.toUint8Array(frame))
}

function readBarrier(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
}

/** Null: an event that this version does not know. */
function readSessionEvent(decoder: decoding.Decoder): SessionEvent | null {
  return sessionEventSchema.safeParse(parseJson(decoding.readVarString(decoder))).data ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The server's state vector where the message is a step 1. */
function peekServerState(decoder: decoding.Decoder): Uint8Array | null {
  const ahead = decoding.clone(decoder)
  return decoding.readVarUint(ahead) === SYNC_STEP.step1 ? decoding.readVarUint8Array(ahead) : null
}

export function openLayerConnection(options: LayerConnectionOptions): LayerConnection {
  const { doc } = options
  const awareness = new Awareness(doc)
  let saving = NEW_LAYER_SAVING
  /** The server asked for what we have, on this connection. Before our answer a barrier would prove nothing. */
  let asked = false

  const provider = new WebsocketProvider(options.serverUrl, options.roomName, doc, {
    connect: false,
    awareness,
    protocols: ['denkraum', options.token],
    disableBc: true,
    resyncInterval: RESYNC_MS,
    maxBackoffTime: MAX_BACKOFF_MS,
  })
  const presence = announceOwnPresenceOnly(provider, options.hasPresence)

  const update = (next: LayerSaving): void => {
    saving = next
    options.onChange()
  }

  const sendBarrier = (): void => {
    const { ws } = provider
    if (saving.online && ws?.readyState === WebSocket.OPEN) ws.send(barrierFrame(saving.version))
  }
  const barrier = createTimer(sendBarrier, BARRIER_DELAY_MS)

  const enterIfComplete = (): void => {
    if (!asked || !provider.synced || saving.online) return
    update(afterOnline(saving, Date.now()))
    barrier.schedule()
  }

  const leave = (): void => {
    asked = false
    barrier.cancel()
    if (saving.online) update(afterOffline(saving))
  }

  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === provider) return
    update(afterUpdate(saving, Date.now()))
    if (saving.online) barrier.schedule()
  }

  const handlers = provider.messageHandlers
  const stockSync = handlers[MESSAGE.sync]
  handlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const serverState = peekServerState(decoder)
    stockSync?.(encoder, decoder, ...rest)
    if (serverState) {
      asked = true
      options.onServerState?.(serverState)
    }
    enterIfComplete()
  }
  handlers[MESSAGE.barrier] = (_encoder, decoder) => {
    update(afterSaved(saving, readBarrier(decoder), Date.now()))
  }
  handlers[MESSAGE.status] = (_encoder, decoder) => {
    const status = decoding.readVarUint(decoder)
    const nearFull = status === ROOM_STATUS.nearSizeLimit
    update({ ...saving, trouble: TROUBLES.get(status) ?? null, nearFull })
  }
  handlers[MESSAGE.boardChanged] = () => options.onBoardChanged()
  handlers[MESSAGE.sessionEvent] = (_encoder, decoder) => {
    const event = readSessionEvent(decoder)
    if (event) options.onSessionEvent(event)
  }

  doc.on('update', onUpdate)
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') leave()
    if (status === 'connected') options.onConnected()
  })
  provider.on('closed', ({ code }) => options.onEnd(code))

  return {
    awareness,
    saving: () => saving,
    hasSynced: () => saving.everOnline,
    connect: () => provider.connect(),
    redial: () => {
      provider.disconnect()
      provider.connect()
    },
    close: () => {
      barrier.cancel()
      doc.off('update', onUpdate)
      presence.dispose()
      provider.destroy()
      awareness.destroy()
    },
  }
}
