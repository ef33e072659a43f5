import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC_STEP } from '../../../shared/protocol/messages.ts'
import type { Layer } from '../../../shared/protocol/roles.ts'
import { encodeBarrier, encodeStep1, encodeStep2, encodeUpdate } from '../../sync/frames.ts'
import type { LiveSeat, Rooms } from '../../sync/rooms.ts'

/** An honest client without a socket: its frames are handed over at once. */
export interface LocalClient {
  readonly doc: Y.Doc
  /** Null: still connected. */
  readonly closeCode: number | null
  /** Sends a barrier; resolves when it comes back. */
  saved(): Promise<void>
  leave(): void
}

export async function joinLocally(rooms: Rooms, seat: LiveSeat, layer: Layer): Promise<LocalClient> {
  const doc = new Y.Doc()
  const synced = Promise.withResolvers<void>()
  const echoes = new Map<number, () => void>()
  let closeCode: number | null = null
  let barriers = 0

  function receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.barrier) echoes.get(numberIn(decoding.readVarUint8Array(decoder)))?.()
    if (type === MESSAGE.sync) receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
  }
  function receiveSync(step: number, payload: Uint8Array): void {
    if (step === SYNC_STEP.step1) connection.receive(encodeStep2(Y.encodeStateAsUpdate(doc, payload)))
    else Y.applyUpdate(doc, payload, 'server')
    if (step === SYNC_STEP.step2) synced.resolve()
  }

  // Frames come as through a socket: later, and as copies.
  const send = (frame: Uint8Array) => void queueMicrotask(() => receive(frame.slice()))
  const close = (code: number) => {
    closeCode = code
  }
  const connection = rooms.connect(seat, layer, { send, close, bufferedAmount: 0 })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') connection.receive(encodeUpdate(update))
  })
  connection.receive(encodeStep1(Y.encodeStateVector(doc)))
  await synced.promise
  connection.receive(presenceOf(doc.clientID))
  return {
    doc,
    get closeCode() {
      return closeCode
    },
    saved: () =>
      new Promise((resolve) => {
        barriers += 1
        echoes.set(barriers, resolve)
        connection.receive(
          encodeBarrier(encoding.encode((encoder) => encoding.writeVarUint(encoder, barriers))),
        )
      }),
    leave: () => connection.closed(),
  }
}

function numberIn(payload: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(payload))
}

function presenceOf(clientId: number): Uint8Array {
  const state = encoding.encode((encoder) => {
    for (const number of [1, clientId, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, '{}')
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, state)
  })
}
