import { Counter, Histogram, Registry } from 'prom-client'
import { REFUSAL_REASONS, type SyncMeter } from '../sync/roomPorts.ts'

/** What happens on the sync sockets and in the storage, counted as it happens. */
export interface SyncMetrics {
  meter: SyncMeter
  registry: Registry
}

/** From a healthy disk to one that people notice (SLOW_COMMIT_MS), in seconds. */
const COMMIT_BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10]

export function createSyncMetrics(): SyncMetrics {
  const registry = new Registry()
  const registers = [registry]
  const commits = new Histogram({
    name: 'denkraum_commit_seconds',
    help: 'Duration of commits of updates, from handing them to the storage to its answer',
    buckets: COMMIT_BUCKETS,
    registers,
  })
  const refused = new Counter({
    name: 'denkraum_refused_frames_total',
    help: 'Frames and sockets that were not taken, by reason',
    labelNames: ['reason'],
    registers,
  })
  // All reasons are there from the start: a count that appears with its first event shows no rise.
  for (const reason of REFUSAL_REASONS) refused.inc({ reason }, 0)
  return {
    registry,
    meter: {
      refused: (reason) => refused.inc({ reason }),
      committed: (milliseconds) => commits.observe(milliseconds / 1000),
    },
  }
}
