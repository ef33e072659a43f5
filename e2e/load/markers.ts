/**
 * Markers travel inside changes and presence as `~<number>~`, so that a hundred observers can find them in the raw
 * bytes: building the document in each of them would measure the bots instead of the server.
 */
export interface Markers {
  /** A new marker, whose time starts now. Its sender is not surprised to see it come back. */
  next(seenBySender: Set<number>): string
  /** Calls back with the age in milliseconds of each marker in the frame, once per observer and marker. */
  find(frame: Uint8Array, seen: Set<number>, onAge: (ms: number) => void): void
}

const TILDE = 0x7e
const MAX_DIGITS = 10

export function createMarkers(): Markers {
  const sentAt: number[] = []
  return {
    next(seenBySender) {
      const id = sentAt.push(performance.now()) - 1
      seenBySender.add(id)
      return `~${id}~`
    },
    find(frame, seen, onAge) {
      const now = performance.now()
      for (const id of markersIn(frame)) {
        const sent = sentAt[id]
        if (sent === undefined || seen.has(id)) continue
        seen.add(id)
        onAge(now - sent)
      }
    },
  }
}

function* markersIn(frame: Uint8Array): Generator<number> {
  for (let start = frame.indexOf(TILDE); start >= 0; ) {
    const end = frame.indexOf(TILDE, start + 1)
    if (end < 0) return
    const digits =
      end - start <= MAX_DIGITS ? Buffer.from(frame.subarray(start + 1, end)).toString('latin1') : ''
    const isMarker = /^\d+$/.test(digits)
    if (isMarker) yield Number(digits)
    start = isMarker ? frame.indexOf(TILDE, end + 1) : end
  }
}
