/** Collects durations in milliseconds and sums them up. */
export interface Latencies {
  add(ms: number): void
  /** `<name>P50Ms`, `<name>P95Ms`, `<name>P99Ms`, `<name>MaxMs`, and `<name>Count`; nothing if there were none. */
  summary(name: string): Record<string, number>
}

export function createLatencies(): Latencies {
  const all: number[] = []
  return {
    add: (ms) => void all.push(ms),
    summary(name) {
      if (all.length === 0) return {}
      const sorted = Float64Array.from(all).sort()
      const at = (share: number) => round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN)
      return {
        [`${name}P50Ms`]: at(0.5),
        [`${name}P95Ms`]: at(0.95),
        [`${name}P99Ms`]: at(0.99),
        [`${name}MaxMs`]: at(1),
        [`${name}Count`]: all.length,
      }
    },
  }
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10
}
