import { encodeAwareness } from './frames.ts'
import { KEEPALIVE_MS, SKIP_AWARENESS_BYTES, SLOW_READER_BYTES } from './limits.ts'
import type { RoomSocket } from './roomPorts.ts'

/** Sends frames to one socket without letting a slow reader fill the memory. */
export interface Outbox {
  send(frame: Uint8Array): void
  /** A document that the client asked for: doesn't count against it until it is through. */
  sendDocument(frame: Uint8Array): void
  /** Left out while the reader is behind; `catchUp` makes what it gets instead of the first frame after that. */
  sendAwareness(frame: Uint8Array, catchUp: () => Uint8Array | null): void
  /** Says something if nothing was said for a while. */
  keepAlive(): void
}

/** `onTooSlow` is called instead of sending when the reader is too far behind. */
export function createOutbox(socket: RoomSocket, onTooSlow: () => void): Outbox {
  let documentBytes = 0
  let missedAwareness = false
  let sentAt = Date.now()

  function send(frame: Uint8Array): void {
    const { bufferedAmount } = socket
    if (bufferedAmount > SLOW_READER_BYTES + documentBytes) {
      onTooSlow()
      return
    }
    if (bufferedAmount === 0) documentBytes = 0
    sentAt = Date.now()
    socket.send(frame)
  }

  return {
    send,
    sendDocument(frame) {
      send(frame)
      documentBytes += frame.length
    },
    sendAwareness(frame, catchUp) {
      if (socket.bufferedAmount > SKIP_AWARENESS_BYTES) {
        missedAwareness = true
        return
      }
      send(missedAwareness ? (catchUp() ?? frame) : frame)
      missedAwareness = false
    },
    keepAlive() {
      if (Date.now() - sentAt > KEEPALIVE_MS) send(encodeAwareness([]))
    },
  }
}
