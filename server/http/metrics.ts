import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface RoomStats {
  rooms: number
  connections: number
  /** Updates accepted from people and not yet on disk. */
  queuedEntries: number
  /** Bytes accepted from people and not yet on disk. */
  queuedBytes: number
  degraded: boolean
  /** Rooms built anew because Yjs threw. */
  roomResets: number
}

export interface Metrics {
  /** Counts and times requests, by pattern of the route, never by the address asked for. */
  observe: RequestHandler
  /** Prometheus text format. */
  text(): Promise<string>
}

/** `sync`: counted by the rooms. */
export function createMetrics(stats: () => RoomStats, sync?: Registry): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'denkraum_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  gauge(registry, 'denkraum_rooms', 'Layer documents in memory', () => stats().rooms)
  gauge(registry, 'denkraum_connections', 'Open sync sockets', () => stats().connections)
  gauge(
    registry,
    'denkraum_queued_updates',
    'Accepted updates that are not on disk yet',
    () => stats().queuedEntries,
  )
  gauge(
    registry,
    'denkraum_queued_bytes',
    'Accepted bytes that are not on disk yet',
    () => stats().queuedBytes,
  )
  gauge(registry, 'denkraum_storage_degraded', '1 while storing fails', () => Number(stats().degraded))
  gauge(
    registry,
    'denkraum_room_resets',
    'Documents loaded anew after an error, since the start',
    () => stats().roomResets,
  )

  return {
    observe: (req, res, next) => {
      const stop = requests.startTimer()
      res.on('finish', () =>
        stop({ method: req.method, route: `${req.route?.path ?? 'none'}`, status: res.statusCode }),
      )
      next()
    },
    text: () => (sync ? Registry.merge([registry, sync]) : registry).metrics(),
  }
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}
