import { timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import { Refusal } from '../boards/refusal.ts'
import type { Metrics } from './metrics.ts'
import { bearerOf } from './requests.ts'

const PING_TIMEOUT_MS = 2000

export interface HealthOptions {
  /** Resolves when the storage answers. */
  ping(): Promise<void>
  isDegraded(): boolean
  metrics: Metrics
  metricsToken: string | undefined
}

/** For whatever watches the server: is it alive, does it store, how is it doing. */
export function healthRoutes({ ping, isDegraded, metrics, metricsToken }: HealthOptions): Router {
  return Router()
    .get('/healthz', (_req, res) => {
      res.json({ status: 'ok' })
    })
    .get('/readyz', async (_req, res) => {
      if (isDegraded() || !(await answers(ping))) throw new Refusal('storage_unavailable', 'degraded')
      res.json({ status: 'ready' })
    })
    .get('/metrics', async (req, res) => {
      if (!mayReadMetrics(req, metricsToken))
        throw new Refusal('forbidden', 'metrics are read on the machine itself, or with METRICS_TOKEN')
      res.type('text/plain; version=0.0.4').send(await metrics.text())
    })
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  const { promise: timeout, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, PING_TIMEOUT_MS, false)
  const pong = ping().then(
    () => true,
    () => false,
  )
  return Promise.race([pong, timeout]).finally(() => clearTimeout(timer))
}

function mayReadMetrics(req: Request, token: string | undefined): boolean {
  const given = bearerOf(req) ?? ''
  return isSame(given, token) || isFromThisMachine(req)
}

function isSame(given: string, token: string | undefined): boolean {
  return (
    token !== undefined &&
    given.length === token.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(token))
  )
}

/** Everything a proxy on this machine passes on comes from loopback too; the header tells them apart. */
function isFromThisMachine(req: Request): boolean {
  const isForwarded = req.get('x-forwarded-for') !== undefined || req.get('forwarded') !== undefined
  return !isForwarded && /^(::ffff:)?127\.|^::1$/.test(req.socket.remoteAddress ?? '')
}
