/** How many shapes the next frame takes, so that frames stay short enough for input and the board is soon complete. */
export interface LoadingPace {
  next(): number
}

/** A frame that takes in new shapes may last this long. */
const FRAME_MS = 100
const START = 60
const LEAST = 50
const MOST = 250
/** A longer gap says nothing about the canvas: the tab was hidden, or something else ran. */
const GAP_MS = 400

/** `nowMs`: a clock in ms, for tests. */
export function createLoadingPace(nowMs: () => number = () => performance.now()): LoadingPace {
  let size = START
  let last = Number.NEGATIVE_INFINITY
  return {
    next: () => {
      const elapsed = nowMs() - last
      last = nowMs()
      if (elapsed > 0 && elapsed < GAP_MS) size *= Math.min(1.5, Math.max(0.5, FRAME_MS / elapsed))
      size = Math.min(MOST, Math.max(LEAST, size))
      return Math.round(size)
    },
  }
}
