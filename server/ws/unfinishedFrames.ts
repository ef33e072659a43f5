import type { Socket } from 'node:net'

/** Of frames that have begun to come and have not come to their end, over all sockets. */
const UNFINISHED_MAX_BYTES = 256 * 1024 * 1024
const CHECK_MS = 1_000

/** Bytes that sockets have sent of frames that are not whole yet: they lie in memory, and no budget counts them. */
export interface UnfinishedFrames {
  watch(socket: Counted): Watched
  /** Ends the sockets with the most of them until the rest is bearable. */
  check(): void
  stop(): void
}

export type Counted = Pick<Socket, 'bytesRead' | 'destroy'>

export interface Watched {
  /** A frame is whole. */
  finished(): void
  stop(): void
}

export function watchUnfinishedFrames(maxBytes = UNFINISHED_MAX_BYTES): UnfinishedFrames {
  const finishedAt = new Map<Counted, number>()
  const bytesOf = ([socket, at]: [Counted, number]) => socket.bytesRead - at

  function check(): void {
    let sum = [...finishedAt].reduce((bytes, entry) => bytes + bytesOf(entry), 0)
    if (sum <= maxBytes) return
    for (const entry of [...finishedAt].sort((a, b) => bytesOf(b) - bytesOf(a))) {
      if (sum <= maxBytes) return
      sum -= bytesOf(entry)
      entry[0].destroy()
    }
  }

  const timer = setInterval(check, CHECK_MS)
  timer.unref()
  return {
    watch(socket) {
      const finished = () => void finishedAt.set(socket, socket.bytesRead)
      finished()
      return { finished, stop: () => void finishedAt.delete(socket) }
    },
    check,
    stop: () => clearInterval(timer),
  }
}
