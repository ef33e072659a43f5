import { type Request, Router } from 'express'
import { doneRequestSchema, voteIdSchema } from '../../shared/protocol/votes.ts'
import type { ApiParts } from './apiParts.ts'
import { bearerOf, boardIdOf, readBody, readParam } from './requests.ts'

/** Ballots: to and from the person who casts them, and nobody else. */
export function voteRoutes({ workshop: { votes } }: ApiParts): Router {
  return Router()
    .get('/boards/:id/votes/:voteId/ballot', async (req, res) => {
      res.json(await votes.ballot(boardIdOf(req), voteIdOf(req), bearerOf(req)))
    })
    .put('/boards/:id/votes/:voteId/ballot', async (req, res) => {
      res.json(await votes.putBallot(boardIdOf(req), voteIdOf(req), bearerOf(req), req.body))
    })
    .put('/boards/:id/votes/:voteId/done', async (req, res) => {
      const { done } = readBody(doneRequestSchema, req)
      res.json(await votes.setDone(boardIdOf(req), voteIdOf(req), bearerOf(req), done))
    })
}

function voteIdOf(req: Request): string {
  return readParam(voteIdSchema, req, 'voteId', 'vote_not_found')
}
