import express, { type Express, type RequestHandler, Router } from 'express'
import type { BoardsService } from '../boards/boardsService.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { WorkspaceTemplates } from '../templates/workspaceTemplates.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { ApiParts } from './apiParts.ts'
import { boardRoutes } from './boardRoutes.ts'
import type { ClientFiles } from './clientFiles.ts'
import { clientRoutes } from './clientRoutes.ts'
import { commandRoutes } from './commandRoutes.ts'
import { type DiskFacts, requireDiskRoom } from './diskRoom.ts'
import { healthRoutes } from './healthRoutes.ts'
import { imageRoutes } from './imageRoutes.ts'
import { joinRoutes } from './joinRoutes.ts'
import { createMetrics, type RoomStats } from './metrics.ts'
import { type OriginCheck, refuseForeignOrigins } from './origins.ts'
import { peopleRoutes } from './peopleRoutes.ts'
import { createErrorHandler, sendProblem } from './problems.ts'
import { createRateLimits } from './rateLimits.ts'
import { securityHeaders } from './securityHeaders.ts'
import type { SyncMetrics } from './syncMetrics.ts'
import { templateRoutes } from './templateRoutes.ts'
import { voteRoutes } from './voteRoutes.ts'

const JSON_MAX_BYTES = 16 * 1024

export interface AppOptions {
  config: Config
  log: Log
  service: BoardsService
  workshop: Workshop
  templates: WorkspaceTemplates
  isOriginAllowed: OriginCheck
  roomStats(): RoomStats
  syncMetrics?: SyncMetrics
  pingStorage(): Promise<void>
  isStorageFailure(error: unknown): boolean
  /** Of the disk that everything is stored on. */
  disk(): Promise<DiskFacts>
  /** Null: not built. */
  clientFiles: ClientFiles | null
}

/** Everything the server answers over HTTP. */
export function createApp(options: AppOptions): Express {
  const { config, service, workshop, templates, log, roomStats } = options
  const metrics = createMetrics(roomStats, options.syncMetrics?.registry)
  const limits = createRateLimits()
  const needsDiskRoom = requireDiskRoom(options.disk)
  const parts: ApiParts = { service, workshop, templates, config, limits, needsDiskRoom }
  const app = express()
  app.set('trust proxy', config.trustProxy)
  app.disable('x-powered-by')
  app.use(metrics.observe, securityHeaders(config), tellAboutProxy(config, log))
  app.use(
    healthRoutes({
      metrics,
      metricsToken: config.metricsToken,
      ping: options.pingStorage,
      isDegraded: () => roomStats().degraded,
    }),
  )
  app.use('/api', refuseForeignOrigins(options.isOriginAllowed), apiRoutes(parts))
  app.use(clientRoutes(options.clientFiles))
  app.use((_req, res) => sendProblem(res, 'not_found'))
  app.use(createErrorHandler(options))
  return app
}

function apiRoutes(parts: ApiParts): Router {
  const { createBoards, tldrawLicenseKey } = parts.config
  return Router()
    .use(neverStore)
    .use(imageRoutes(parts))
    .use(express.json({ limit: JSON_MAX_BYTES }))
    .get('/config', (_req, res) => {
      res.json({ createBoards, tldrawLicenseKey })
    })
    .use(
      boardRoutes(parts),
      joinRoutes(parts),
      peopleRoutes(parts),
      commandRoutes(parts),
      voteRoutes(parts),
      templateRoutes(parts),
    )
    .use((_req, res) => sendProblem(res, 'not_found'))
}

const neverStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}

/** Behind a proxy that isn't named everybody seems to share one address, and shares its limits. */
function tellAboutProxy({ trustProxy }: Config, log: Log): RequestHandler {
  let isTold = trustProxy !== 0
  return (req, _res, next) => {
    if (!isTold && req.get('x-forwarded-for')) {
      isTold = true
      log.warn('requests come through a proxy: set TRUST_PROXY=1 and PUBLIC_URL')
    }
    next()
  }
}
