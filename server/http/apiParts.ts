import type { RequestHandler } from 'express'
import type { BoardsService } from '../boards/boardsService.ts'
import type { Config } from '../config.ts'
import type { WorkspaceTemplates } from '../templates/workspaceTemplates.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { RateLimits } from './rateLimits.ts'

/** What the routes of the API work with. */
export interface ApiParts {
  service: BoardsService
  workshop: Workshop
  templates: WorkspaceTemplates
  config: Config
  limits: RateLimits
  /** Refuses while the disk is nearly full. */
  needsDiskRoom: RequestHandler
}
