import { Router } from 'express'
import {
  invitationRequestSchema,
  joinRequestSchema,
  takeSeatRequestSchema,
} from '../../shared/protocol/http.ts'
import type { ApiParts } from './apiParts.ts'
import { bearerOf, boardIdOf, readBody } from './requests.ts'

/** Coming in: by a link's secret, by the short code or, for the organiser, by the workspace key. */
export function joinRoutes({ service, limits }: ApiParts): Router {
  const { seats } = service
  return Router()
    .post('/invitations', async (req, res) => {
      await limits.count('joining', req)
      const asked = readBody(invitationRequestSchema, req)
      const invitation =
        'code' in asked
          ? await limits.guardCode(req, () => seats.invitationByCode(asked.code))
          : await limits.guardSecret(req, () => seats.invitationBySecret(asked.boardId, asked.secret))
      res.json(invitation)
    })
    .post('/join', async (req, res) => {
      await limits.count('joining', req)
      const { code, name } = readBody(joinRequestSchema, req)
      res.status(201).json(await limits.guardCode(req, () => seats.join(code, name)))
    })
    .post('/boards/:id/seats', async (req, res) => {
      await limits.count('joining', req)
      const { secret, name } = readBody(takeSeatRequestSchema, req)
      const entry = { secret, name, workspaceKey: bearerOf(req) }
      res.status(201).json(await limits.guardSecret(req, () => seats.takeSeat(boardIdOf(req), entry)))
    })
}
