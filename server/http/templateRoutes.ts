import { type Request, Router } from 'express'
import {
  patchTemplateRequestSchema,
  saveTemplateRequestSchema,
  workspaceTemplateIdSchema,
} from '../../shared/protocol/templates.ts'
import type { Door } from '../templates/workspaceTemplates.ts'
import type { ApiParts } from './apiParts.ts'
import { bearerOf, boardIdOf, readBody, readParam } from './requests.ts'

/** Workspace templates, by the workspace key and by a host's seat on a board of the workspace. */
export function templateRoutes(parts: ApiParts): Router {
  const { templates, limits } = parts
  return Router()
    .use(
      '/templates',
      templateCalls(parts, (req) => ({ boardId: null, bearer: bearerOf(req) })),
    )
    .post('/boards/:id/templates', parts.needsDiskRoom, async (req, res) => {
      await limits.count('newBoards', req)
      const wishes = readBody(saveTemplateRequestSchema, req)
      const template = await templates.save(boardIdOf(req), bearerOf(req), wishes)
      res.status(201).json({ template })
    })
    .use(
      '/boards/:id/templates',
      templateCalls(parts, (req) => ({ boardId: boardIdOf(req), bearer: bearerOf(req) })),
    )
}

function templateCalls({ templates }: ApiParts, doorOf: (req: Request) => Door): Router {
  return Router({ mergeParams: true })
    .get('/', async (req, res) => {
      res.json({ templates: await templates.list(doorOf(req)) })
    })
    .get('/:templateId', async (req, res) => {
      res.json(await templates.open(doorOf(req), templateIdOf(req)))
    })
    .patch('/:templateId', async (req, res) => {
      const { title } = readBody(patchTemplateRequestSchema, req)
      res.json({ template: await templates.rename(doorOf(req), templateIdOf(req), title) })
    })
    .delete('/:templateId', async (req, res) => {
      await templates.remove(doorOf(req), templateIdOf(req))
      res.status(204).end()
    })
}

function templateIdOf(req: Request): string {
  return readParam(workspaceTemplateIdSchema, req, 'templateId', 'template_not_found')
}
