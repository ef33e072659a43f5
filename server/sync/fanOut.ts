import * as Y from 'yjs'
import { encodeUpdate } from './frames.ts'
import {
  BUSY_TICK_MS,
  BUSY_UPDATES_PER_SECOND,
  CALM_TICK_MS,
  CALM_UPDATES_PER_SECOND,
  MERGE_MAX_BYTES,
  SEPARATE_SENDERS,
} from './limits.ts'

/** Passes updates on to everybody in a room: the first at once, those that follow closely merged, each frame encoded once. */
export interface FanOut<Peer> {
  /** `sender` null: made by the server. The sender doesn't get its own update back, unless the room is very busy. */
  push(update: Uint8Array, sender: Peer | null): void
  dispose(): void
}

interface Pending<Peer> {
  update: Uint8Array
  sender: Peer | null
}

export function createFanOut<Peer extends { sendUpdate(frame: Uint8Array): void }>(
  peers: () => Iterable<Peer>,
): FanOut<Peer> {
  const rate = createRateMeter()
  let pending: Pending<Peer>[] = []
  let timer: NodeJS.Timeout | null = null

  function arm(): void {
    timer = setTimeout(tick, tickMs(rate.perSecond()))
  }

  function tick(): void {
    timer = null
    if (pending.length === 0) return
    const batch = pending
    pending = []
    deliver(batch)
    arm()
  }

  function deliver(batch: readonly Pending<Peer>[]): void {
    const ownFrames = separateFrames(batch)
    let common: readonly Uint8Array[] | null = null
    for (const peer of peers()) {
      const own = ownFrames.get(peer)
      if (!own) common ??= framesOf(batch)
      for (const frame of own ?? common ?? []) peer.sendUpdate(frame)
    }
  }

  return {
    push(update, sender) {
      rate.count()
      if (timer) {
        pending.push({ update, sender })
        return
      }
      deliver([{ update, sender }])
      arm()
    },
    dispose() {
      if (timer) clearTimeout(timer)
    },
  }
}

/** What each sender gets: the others' updates. */
function separateFrames<Peer>(batch: readonly Pending<Peer>[]): Map<Peer, readonly Uint8Array[]> {
  const senders = new Set(batch.map(({ sender }) => sender).filter((sender) => sender !== null))
  if (senders.size > SEPARATE_SENDERS) return new Map()
  return new Map(
    [...senders].map((sender) => {
      return [sender, framesOf(batch.filter((one) => one.sender !== sender))]
    }),
  )
}

/** In order: small ones that follow each other are merged. */
function framesOf(batch: readonly Pending<unknown>[]): Uint8Array[] {
  const groups: Uint8Array[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const { update } of batch) {
    bytes += update.length
    if (bytes > MERGE_MAX_BYTES) {
      groups.push([])
      bytes = update.length
    }
    groups.at(-1)?.push(update)
  }
  return groups.map(frameOf)
}

function frameOf(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates
  return encodeUpdate(first && updates.length === 1 ? first : Y.mergeUpdates([...updates]))
}

function tickMs(updatesPerSecond: number): number {
  const business =
    (updatesPerSecond - CALM_UPDATES_PER_SECOND) / (BUSY_UPDATES_PER_SECOND - CALM_UPDATES_PER_SECOND)
  return CALM_TICK_MS + Math.min(1, Math.max(0, business)) * (BUSY_TICK_MS - CALM_TICK_MS)
}

const METER_WINDOW_MS = 250

/** Counts in short windows; answers the rate of the last full one, or of the running one if that is higher. */
function createRateMeter() {
  let startedAt = 0
  let counted = 0
  let last = 0
  const roll = () => {
    const age = Date.now() - startedAt
    if (age < METER_WINDOW_MS) return
    last = age < 2 * METER_WINDOW_MS ? counted : 0
    counted = 0
    startedAt = Date.now()
  }
  return {
    count() {
      roll()
      counted += 1
    },
    perSecond() {
      roll()
      return (Math.max(counted, last) * 1000) / METER_WINDOW_MS
    },
  }
}
