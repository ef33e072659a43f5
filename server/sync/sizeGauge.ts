import { MEASURE_COST_FACTOR, MEASURE_PAUSE_MS, NEAR_SIZE_SHARE } from './limits.ts'

/**
 * How large a document is. What comes in is added to an estimate; since much of it replaces older parts, the document is measured
 * anew once the estimate comes near the limit, but never so often that measuring becomes a burden.
 */
export interface SizeGauge {
  /** As last measured. */
  readonly isNear: boolean
  /** Is there room for so many more bytes? May measure. */
  fits(bytes: number): boolean
  /** So many bytes came in, perhaps to delete or replace something. */
  add(bytes: number): void
  dispose(): void
}

export interface SizeGaugeOptions {
  maxBytes: number
  /** Bytes of the encoded document. */
  measure(): number
  /** Called after every measurement but the first. `hasShrunk`: it is smaller than when it was last measured. */
  onMeasured(hasShrunk: boolean): void
}

export function createSizeGauge({ maxBytes, measure, onMeasured }: SizeGaugeOptions): SizeGauge {
  const nearBytes = maxBytes * NEAR_SIZE_SHARE
  let estimate = 0
  let isNear = false
  let measured = 0
  let isStale = false
  let hasRefused = false
  let restUntil = 0
  let timer: NodeJS.Timeout | null = null

  function take(): void {
    const startedAt = performance.now()
    measured = measure()
    estimate = measured
    const endedAt = performance.now()
    isNear = estimate >= nearBytes
    isStale = false
    hasRefused = false
    restUntil = endedAt + Math.max(MEASURE_PAUSE_MS, MEASURE_COST_FACTOR * (endedAt - startedAt))
  }

  function takeAgain(): void {
    if (timer) clearTimeout(timer)
    timer = null
    const before = measured
    take()
    onMeasured(measured < before)
  }

  take()
  return {
    get isNear() {
      return isNear
    },
    fits(bytes) {
      if (estimate + bytes <= maxBytes) return true
      if (isStale && performance.now() >= restUntil) takeAgain()
      if (estimate + bytes <= maxBytes) return true
      hasRefused = true
      return false
    },
    add(bytes) {
      estimate += bytes
      isStale = true
      const matters = hasRefused || estimate >= nearBytes
      if (!matters || timer) return
      timer = setTimeout(takeAgain, Math.max(MEASURE_PAUSE_MS, restUntil - performance.now()))
    },
    dispose() {
      if (timer) clearTimeout(timer)
    },
  }
}
