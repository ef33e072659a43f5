/** What the server says about itself on `/metrics`. */
export interface ServerStats {
  cpuSeconds: number
  rssBytes: number
  /** What is used of it, with what waits to be collected. */
  usedBytes: number
}

export async function serverStats(url: string): Promise<ServerStats> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const read = (name: string): number =>
    Number(new RegExp(`^\\S*${name} (\\S+)`, 'm').exec(metrics)?.[1] ?? Number.NaN)
  return {
    cpuSeconds: read('process_cpu_seconds_total'),
    rssBytes: read('process_resident_memory_bytes'),
    usedBytes: read('nodejs_heap_size_used_bytes') + read('nodejs_external_memory_bytes'),
  }
}

export interface StatsWatch {
  /** The highest memory seen so far. */
  peakRssBytes(): number
  /** Looks once more. */
  stop(): Promise<void>
}

const SAMPLE_MS = 250

/** Looks again and again until it is stopped. */
export function watchStats(url: string, onSample: (stats: ServerStats) => void = () => {}): StatsWatch {
  let peak = 0
  const sample = async () => {
    const stats = await serverStats(url).catch(() => null)
    if (!stats) return
    peak = Math.max(peak, stats.rssBytes)
    onSample(stats)
  }
  const timer = setInterval(sample, SAMPLE_MS)
  return {
    peakRssBytes: () => peak,
    async stop() {
      clearInterval(timer)
      await sample()
    },
  }
}

/** Bytes as megabytes with one decimal. */
export function toMb(bytes: number): number {
  return Math.round(bytes / 1e5) / 10
}
