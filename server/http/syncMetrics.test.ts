import { expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'
import { createSyncMetrics } from './syncMetrics.ts'

const stats = {
  rooms: 2,
  connections: 3,
  queuedEntries: 5,
  queuedBytes: 4,
  degraded: true,
  roomResets: 1,
}

it('shows what an operator needs to see trouble coming', async () => {
  const sync = createSyncMetrics()
  sync.meter.committed(30)
  sync.meter.committed(2000)
  sync.meter.refused('over-budget')
  const text = await createMetrics(() => stats, sync.registry).text()
  for (const line of [
    'denkraum_rooms 2',
    'denkraum_connections 3',
    'denkraum_queued_updates 5',
    'denkraum_queued_bytes 4',
    'denkraum_storage_degraded 1',
    'denkraum_room_resets 1',
    'denkraum_commit_seconds_bucket{le="0.02"} 0',
    'denkraum_commit_seconds_bucket{le="0.05"} 1',
    'denkraum_commit_seconds_count 2',
    'denkraum_refused_frames_total{reason="over-budget"} 1',
    'denkraum_refused_frames_total{reason="bad-frame"} 0',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m)
})
