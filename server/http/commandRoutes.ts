import { Router } from 'express'
import { commandSchema } from '../../shared/protocol/commands.ts'
import type { ApiParts } from './apiParts.ts'
import { bearerOf, boardIdOf, readBody } from './requests.ts'

/** Leading a workshop: the commands of its session, and the clock that its timer runs on. */
export function commandRoutes({ workshop }: ApiParts): Router {
  return Router()
    .get('/time', (_req, res) => {
      res.json({ now: workshop.now() })
    })
    .post('/boards/:id/commands', async (req, res) => {
      const command = readBody(commandSchema, req)
      res.json(await workshop.commands.send(boardIdOf(req), bearerOf(req), command))
    })
}
