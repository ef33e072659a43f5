import * as decoding from 'lib0/decoding'
import { BadFrame, TooCostly } from './badFrame.ts'

// Fatal like the decoder inside Yjs: what passes here must not throw there.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads lib0's encoding within exact bounds. lib0's own readers trust a length up to the end of the underlying memory,
 * which with pooled buffers belongs to somebody else. Every method throws on malformed input.
 */
export interface ByteReader {
  readonly remaining: number
  /** Bytes read so far. */
  readonly position: number
  /** Goes on reading from there. */
  seek(position: number): void
  uint(): number
  int(): number
  byte(): number
  skip(bytes: number): void
  bytes(): Uint8Array
  text(): string
}

export function createByteReader(data: Uint8Array): ByteReader {
  const decoder = decoding.createDecoder(data)
  const remaining = () => data.length - decoder.pos
  const take = (length: number): Uint8Array => {
    if (length > remaining()) throw new BadFrame('length beyond the end')
    const part = data.subarray(decoder.pos, decoder.pos + length)
    decoder.pos += length
    return part
  }
  return {
    get remaining() {
      return remaining()
    },
    get position() {
      return decoder.pos
    },
    seek(position) {
      decoder.pos = position
    },
    uint: () => decoding.readVarUint(decoder),
    int: () => decoding.readVarInt(decoder),
    byte: () => take(1)[0] ?? 0,
    skip: (bytes) => void take(bytes),
    bytes: () => take(decoding.readVarUint(decoder)),
    text: () => utf8.decode(take(decoding.readVarUint(decoder))),
  }
}

/** Runs a reading function; whatever it throws comes out as BadFrame or TooCostly. */
export function readSafely<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw readingError(error)
  }
}

export function readingError(error: unknown): BadFrame | TooCostly {
  return error instanceof BadFrame || error instanceof TooCostly ? error : new BadFrame('malformed encoding')
}
