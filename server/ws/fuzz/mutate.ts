/** Numbers from 0 up to, not including, `below`; the same for the same seed (mulberry32). */
export type Dice = (below: number) => number

export function diceOf(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export function pick<T>(items: readonly T[], dice: Dice): T {
  const item = items[dice(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

type Mutation = (frame: Uint8Array, dice: Dice, others: readonly Uint8Array[]) => Uint8Array

/** Numbers at the edges of lib0's encoding: 0, 127, 128, 2^31, 2^53 - 1, and one that never ends. */
const EDGES: readonly (readonly number[])[] = [
  [0],
  [127],
  [128, 1],
  [255, 255, 255, 255, 7],
  [255, 255, 255, 255, 255, 255, 255, 15],
  Array.from({ length: 12 }, () => 255),
]

const overwrite: Mutation = (frame, dice) => {
  for (let hits = 1 + dice(4); hits > 0 && frame.length > 0; hits--) frame[dice(frame.length)] = dice(256)
  return frame
}

const nudge: Mutation = (frame, dice) => {
  const at = dice(frame.length)
  frame[at] = (frame[at] ?? 0) + (dice(2) ? 1 : -1)
  return frame
}

const splice = (frame: Uint8Array, at: number, removed: number, inserted: Iterable<number>) =>
  Uint8Array.from([...frame.subarray(0, at), ...inserted, ...frame.subarray(at + removed)])

const MUTATIONS: readonly Mutation[] = [
  overwrite,
  overwrite,
  nudge,
  nudge,
  (frame, dice) => frame.subarray(0, 1 + dice(frame.length)),
  (frame, dice) => splice(frame, dice(frame.length), 1, pick(EDGES, dice)),
  (frame, dice) => splice(frame, dice(frame.length), dice(8), []),
  (frame, dice) => splice(frame, dice(frame.length), 0, frame.subarray(dice(frame.length)).subarray(0, 40)),
  (frame, dice, others) => splice(frame, dice(frame.length), frame.length, pick(others, dice).subarray(2)),
  (frame, dice) => frame.map(() => dice(256)),
]

/** A frame that is nearly like one of these. */
export function mutate(frames: readonly Uint8Array[], dice: Dice): Uint8Array {
  let frame: Uint8Array = Uint8Array.from(pick(frames, dice))
  for (let times = 1 + dice(2); times > 0 && frame.length > 0; times--)
    frame = pick(MUTATIONS, dice)(frame, dice, frames)
  return frame
}
