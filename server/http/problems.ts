import type { NextFunction, Request, Response } from 'express'
import { PROBLEMS, type ProblemCode } from '../../shared/errors.ts'
import { Refusal } from '../boards/refusal.ts'
import type { Log } from '../log.ts'

const TITLES: Record<ProblemCode, string> = {
  bad_request: 'The request is malformed',
  seat_invalid: 'This seat token is not valid on this board',
  seat_removed: 'A host has removed this person from the board',
  workspace_key_invalid: 'This workspace key is not known',
  link_invalid: 'This link is wrong or was renewed',
  forbidden: 'This role may not do that',
  door_closed: 'The host lets nobody new in at the moment',
  code_closed: 'This code is wrong or no longer in use',
  organiser_key_needed: 'Only organisers make boards on this server',
  board_not_found: 'There is no such board',
  person_not_found: 'There is no such person on this board',
  step_not_found: 'no such step in the guide',
  template_not_found: 'no such template',
  zone_not_found: 'There is no such zone on this board',
  vote_not_found: 'No such vote is running',
  vote_over: 'The time of this vote has run out',
  ballot_too_many: 'More dots than each person has',
  ballot_stacked: 'Only one dot per note in this vote',
  ballot_note_missing: 'There is no such note on the board',
  ballot_out_of_scope: 'This note is not among those that are voted on',
  ballot_own_note: "One's own notes get no dots in this vote",
  command_conflict: 'the command does not fit what the session is doing now',
  asset_not_found: 'There is no such image',
  not_found: 'There is nothing at this address',
  board_full: 'The board is full',
  templates_full: 'The workspace has as many templates as it keeps',
  last_host: 'A board keeps at least one host',
  too_large: 'Too large',
  unsupported_image: 'Images are taken as png, jpeg, gif or webp',
  rate_limited: 'Too many requests',
  internal: 'Something went wrong on the server',
  storage_unavailable: 'The server cannot store anything at the moment',
}

export function sendProblem(res: Response, code: ProblemCode, detail?: string): void {
  const status = PROBLEMS[code]
  if (status === 401) res.set('WWW-Authenticate', 'Bearer')
  const body = { type: 'about:blank', title: TITLES[code], status, code, ...(detail && { detail }) }
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(body))
}

export interface ErrorReporting {
  log: Log
  /** Did the disk fail, not the request or the program? */
  isStorageFailure(error: unknown): boolean
}

/** The last word on every request that failed: tells the sender a stable code, and the log what is our fault. */
export function createErrorHandler({ log, isStorageFailure }: ErrorReporting) {
  return (error: unknown, req: Request, res: Response, next: NextFunction): void => {
    const refusal = toRefusal(error)
    const code = refusal?.code ?? (isStorageFailure(error) ? 'storage_unavailable' : 'internal')
    if (!refusal)
      log.error({ err: error, method: req.method, route: req.route?.path, code }, 'request failed')
    if (refusal?.retryAfterSeconds) res.set('Retry-After', `${refusal.retryAfterSeconds}`)
    if (res.headersSent) next(error)
    else sendProblem(res, code, refusal?.detail)
  }
}

/** What the sender did wrong, or null when it was not the sender. */
function toRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const status = bodyErrorStatus(error)
  if (status === 413) return new Refusal('too_large', 'the body is larger than this call takes')
  if (status) return new Refusal('bad_request', 'the body or the address cannot be read')
  return null
}

/** Errors of Express and its body parsers carry the status they stand for. */
function bodyErrorStatus(error: unknown): number | null {
  const status = error instanceof Error ? Reflect.get(error, 'status') : null
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}
