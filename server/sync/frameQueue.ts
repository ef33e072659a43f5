import { WAITING_MAX_BYTES } from './limits.ts'

/** Frames that wait, in order: for a document to be loaded, or for those before them to be worked off. */
export interface FrameQueue {
  readonly isEmpty: boolean
  /** False: too much is waiting, and this one was not taken. */
  add(frame: Uint8Array): boolean
  next(): Uint8Array | undefined
  clear(): void
}

export function createFrameQueue(): FrameQueue {
  let frames: Uint8Array[] = []
  let bytes = 0
  return {
    get isEmpty() {
      return frames.length === 0
    },
    add(frame) {
      // Before this one: a large answer may come behind others.
      if (bytes > WAITING_MAX_BYTES) return false
      bytes += frame.length
      frames.push(frame)
      return true
    },
    next() {
      const frame = frames.shift()
      bytes -= frame?.length ?? 0
      return frame
    },
    clear() {
      frames = []
      bytes = 0
    },
  }
}
