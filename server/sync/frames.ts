import * as encoding from 'lib0/encoding'
import type { SessionEvent } from '../../shared/protocol/commands.ts'
import { BARRIER_MAX_BYTES, MESSAGE, type RoomStatus, SYNC_STEP } from '../../shared/protocol/messages.ts'
import { BadFrame } from './badFrame.ts'
import { type ByteReader, createByteReader, readSafely } from './byteReader.ts'
import { FIRST_SYNC_MAX_BYTES, FRAME_MAX_BYTES } from './limits.ts'

export type Frame =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'update'; update: Uint8Array; isStep2: boolean }
  | { type: 'awareness'; states: Uint8Array }
  | { type: 'queryAwareness' }
  | { type: 'barrier'; payload: Uint8Array }
  | { type: 'unknown' }

/** Reads a client's frame; a type that isn't ours is `unknown` (to be ignored). Throws BadFrame. */
export function parseFrame(data: Uint8Array): Frame {
  return readSafely(() => readFrame(createByteReader(data)))
}

function readFrame(reader: ByteReader): Frame {
  switch (reader.uint()) {
    case MESSAGE.sync:
      return readSyncFrame(reader)
    case MESSAGE.awareness:
      return { type: 'awareness', states: reader.bytes() }
    case MESSAGE.queryAwareness:
      return { type: 'queryAwareness' }
    case MESSAGE.barrier:
      return readBarrier(reader)
    default:
      return { type: 'unknown' }
  }
}

function readSyncFrame(reader: ByteReader): Frame {
  const step = reader.uint()
  if (step === SYNC_STEP.step1) return { type: 'step1', stateVector: reader.bytes() }
  if (step === SYNC_STEP.step2) return { type: 'update', update: reader.bytes(), isStep2: true }
  if (step === SYNC_STEP.update) return { type: 'update', update: reader.bytes(), isStep2: false }
  throw new BadFrame('unknown sync step')
}

function readBarrier(reader: ByteReader): Frame {
  const payload = reader.bytes()
  if (payload.length > BARRIER_MAX_BYTES) throw new BadFrame('barrier too long')
  // A copy: it may wait long, and must not keep a pooled buffer alive.
  return { type: 'barrier', payload: payload.slice() }
}

/** Known from its first bytes. */
export function holdsUpdate(data: Uint8Array): boolean {
  return data[0] === MESSAGE.sync && data[1] !== SYNC_STEP.step1
}

/** The limit of a frame, known from its first bytes: only the answer to our step 1 may be large. */
export function maxBytesOf(data: Uint8Array): number {
  return data[0] === MESSAGE.sync && data[1] === SYNC_STEP.step2 ? FIRST_SYNC_MAX_BYTES : FRAME_MAX_BYTES
}

/** One state: a client's own. More: the others', sent back by a stock client; skipped, and costs nothing. */
export function isSingleState(states: Uint8Array): boolean {
  return states[0] === 1
}

export function encodeStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP.step1, stateVector)
}

export function encodeStep2(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP.step2, update)
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP.update, update)
}

function encodeSync(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** One client's state as it stands in awareness frames; `json` is `null` for "left". */
export function encodeAwarenessEntry(clientId: number, clock: number, json: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  })
}

/** Without entries: a keep-alive that every stock client accepts and nobody notices. */
export function encodeAwareness(entries: readonly Uint8Array[]): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) encoding.writeUint8Array(encoder, entry)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, states)
  })
}

export function encodeBarrier(payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.barrier)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function encodeStatus(status: RoomStatus, reason: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.status)
    encoding.writeVarUint(encoder, status)
    encoding.writeVarString(encoder, reason)
  })
}

export function encodeBoardChanged(): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, MESSAGE.boardChanged))
}

export function encodeSessionEvent(event: SessionEvent): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sessionEvent)
    encoding.writeVarString(encoder, JSON.stringify(event))
  })
}
