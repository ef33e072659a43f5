/** One question to the server: when it was sent and answered on the own clock, and what the server's clock said. In ms. */
export interface ClockSample {
  sentAt: number
  receivedAt: number
  serverNow: number
}

/** Server's clock minus own clock, and how far off that may be. In ms. */
export interface ClockOffset {
  offsetMs: number
  errorMs: number
}

/** Clocks of computers drift apart by less than this, as a share of the time that passes. */
const DRIFT = 1e-4

/**
 * The sample with the shortest round trip tells most (Cristian's algorithm): the server read its clock at some moment
 * between sending and receiving, so the middle is wrong by half the round trip at most. Null without samples.
 */
export function offsetFrom(samples: readonly ClockSample[]): ClockOffset | null {
  const roundTrip = ({ sentAt, receivedAt }: ClockSample): number => receivedAt - sentAt
  const [best] = [...samples].sort((a, b) => roundTrip(a) - roundTrip(b))
  if (!best) return null
  return { offsetMs: best.serverNow - (best.sentAt + best.receivedAt) / 2, errorMs: roundTrip(best) / 2 }
}

/** The better one of what is known and what was just measured, `ageMs` later. */
export function betterOffset(known: ClockOffset | null, fresh: ClockOffset, ageMs: number): ClockOffset {
  return known && known.errorMs + ageMs * DRIFT < fresh.errorMs ? known : fresh
}
