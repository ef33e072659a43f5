import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface RoomStats {
  rooms: number
  connections: number
  /** Bytes accepted from people and not yet on disk. */
  queuedBytes: number
  degraded: boolean
}

export interface Metrics {
  /** Counts and times requests, by pattern of the route, never by the address asked for. */
  observe: RequestHandler
  /** Prometheus text format. */
  text(): Promise<string>
}

export function createMetrics(stats: () => RoomStats): Metrics {
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
    'denkraum_queued_bytes',
    'Accepted bytes that are not on disk yet',
    () => stats().queuedBytes,
  )
  gauge(registry, 'denkraum_storage_degraded', '1 while storing fails', () => Number(stats().degraded))

  return {
    observe: (req, res, next) => {
      const stop = requests.startTimer()
      res.on('finish', () =>
        stop({ method: req.method, route: `${req.route?.path ?? 'none'}`, status: res.statusCode }),
      )
      next()
    },
    text: () => registry.metrics(),
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
