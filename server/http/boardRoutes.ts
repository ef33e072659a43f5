import { timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { z } from 'zod'
import {
  type createBoardReplySchema,
  createBoardRequestSchema,
  duplicateBoardRequestSchema,
  linkKindSchema,
  patchBoardRequestSchema,
} from '../../shared/protocol/http.ts'
import { isWorkspaceTemplateId } from '../../shared/protocol/templates.ts'
import type { BoardStart } from '../boards/boardStart.ts'
import { Refusal } from '../boards/refusal.ts'
import type { ApiParts } from './apiParts.ts'
import { linkUrls } from './linkUrls.ts'
import { bearerOf, boardIdOf, readBody, readParam } from './requests.ts'

/** Making, opening and changing boards. */
export function boardRoutes(parts: ApiParts): Router {
  const { boards, seats } = parts.service
  return Router()
    .post('/boards', async (req, res) => {
      await parts.limits.count('newBoards', req)
      res.status(201).json(await createBoard(parts, req))
    })
    .get('/boards', async (req, res) => {
      res.json({ boards: await boards.gallery(bearerOf(req)) })
    })
    .get('/boards/:id', async (req, res) => {
      const { board, person, seat, hosting } = await boards.forPerson(boardIdOf(req), bearerOf(req))
      seats.touch(seat)
      const links = hosting && linkUrls(parts.config, req, board.id, hosting.links)
      res.json({ board, person, ...(hosting && { hosting: { ...hosting, links } }) })
    })
    .patch('/boards/:id', async (req, res) => {
      const patch = readBody(patchBoardRequestSchema, req)
      res.json({ board: await boards.patch(boardIdOf(req), bearerOf(req), patch) })
    })
    .delete('/boards/:id', async (req, res) => {
      await boards.trash(boardIdOf(req), bearerOf(req))
      res.status(204).end()
    })
    .post('/boards/:id/restore', async (req, res) => {
      res.json({ board: await boards.restore(boardIdOf(req), bearerOf(req)) })
    })
    .post('/boards/:id/duplicate', parts.needsDiskRoom, async (req, res) => {
      await parts.limits.count('newBoards', req)
      const { title } = readBody(duplicateBoardRequestSchema, req)
      res.status(201).json({ board: await boards.duplicate(boardIdOf(req), bearerOf(req), title) })
    })
    .post('/boards/:id/links/:kind/renew', async (req, res) => {
      const kind = readParam(linkKindSchema, req, 'kind', 'not_found')
      const id = boardIdOf(req)
      const secrets = await boards.renewLink(id, bearerOf(req), kind)
      res.json({ links: linkUrls(parts.config, req, id, secrets) })
    })
}

async function createBoard(parts: ApiParts, req: Request): Promise<z.input<typeof createBoardReplySchema>> {
  const { boards } = parts.service
  const wishes = readBody(createBoardRequestSchema, req)
  const agenda = wishes.agenda === undefined ? null : boards.startFromAgenda(wishes.agenda, wishes.language)
  const start = agenda ?? (await openStart(parts, req, wishes.template))
  const { workspaceId, key } = await openWorkspace(parts, req)
  const { title, language } = wishes
  const template = agenda?.template ?? wishes.template
  const { board, seat, links } = await boards.create(workspaceId, { title, language, template }, start)
  return {
    board,
    seat,
    links: linkUrls(parts.config, req, board.id, links),
    ...(key && { workspaceKey: key }),
  }
}

/** Refuses a template that nobody knows, before anything is made for it. */
async function openStart(
  { service, templates, limits }: ApiParts,
  req: Request,
  template: string,
): Promise<BoardStart | undefined> {
  if (isWorkspaceTemplateId(template))
    return limits.guardSecret(req, () => templates.startOf(template, bearerOf(req)))
  service.boards.checkTemplate(template)
}

/** The workspace of the given key, or a new one for whoever may make one. */
async function openWorkspace(parts: ApiParts, req: Request): Promise<{ workspaceId: string; key?: string }> {
  const { service, config, limits } = parts
  const bearer = bearerOf(req)
  if (isOrganiserKey(config.organiserKey, bearer)) return service.boards.createWorkspace()
  if (bearer) return { workspaceId: await limits.guardSecret(req, () => service.boards.workspaceOf(bearer)) }
  if (config.createBoards === 'organisers') throw new Refusal('organiser_key_needed')
  return service.boards.createWorkspace()
}

function isOrganiserKey(key: string | undefined, bearer: string | null): boolean {
  if (!key || !bearer || key.length !== bearer.length) return false
  return timingSafeEqual(Buffer.from(key), Buffer.from(bearer))
}
