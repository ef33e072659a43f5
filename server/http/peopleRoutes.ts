import { type Request, Router } from 'express'
import { participantIdSchema } from '../../shared/ids.ts'
import { patchPersonRequestSchema } from '../../shared/protocol/http.ts'
import type { ApiParts } from './apiParts.ts'
import { bearerOf, boardIdOf, readBody, readParam } from './requests.ts'

/** The people of a board. */
export function peopleRoutes({ service: { people } }: ApiParts): Router {
  return Router()
    .get('/boards/:id/people', async (req, res) => {
      res.json({ people: await people.list(boardIdOf(req), bearerOf(req)) })
    })
    .patch('/boards/:id/people/:participantId', async (req, res) => {
      const patch = readBody(patchPersonRequestSchema, req)
      res.json({ person: await people.patch(boardIdOf(req), personIdOf(req), bearerOf(req), patch) })
    })
    .delete('/boards/:id/people/:participantId', async (req, res) => {
      await people.remove(boardIdOf(req), personIdOf(req), bearerOf(req))
      res.status(204).end()
    })
}

function personIdOf(req: Request): string {
  return readParam(participantIdSchema, req, 'participantId', 'person_not_found')
}
