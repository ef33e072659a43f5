import type { Request } from 'express'
import type * as z from 'zod/mini'
import type { ProblemCode } from '../../shared/errors.ts'
import { boardIdSchema } from '../../shared/ids.ts'
import type { Bearer } from '../boards/access.ts'
import { Refusal } from '../boards/refusal.ts'

/** The token of `Authorization: Bearer <token>`, null without one. */
export function bearerOf(req: Request): Bearer {
  return /^Bearer ([A-Za-z0-9_-]{1,128})$/i.exec(req.get('authorization') ?? '')?.[1] ?? null
}

/** The parsed JSON body. Refuses with `bad_request`, naming the first field that is wrong. */
export function readBody<T extends z.ZodMiniType>(schema: T, req: Request): z.output<T> {
  const result = schema.safeParse(req.body)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || 'body'
  throw new Refusal('bad_request', `${field}: ${issue?.message ?? 'invalid'}`.slice(0, 200))
}

/** A part of the path. What cannot be the id of anything is answered like an id that nothing has. */
export function readParam<T extends z.ZodMiniType>(
  schema: T,
  req: Request,
  name: string,
  code: ProblemCode,
): z.output<T> {
  const result = schema.safeParse(req.params[name])
  if (!result.success) throw new Refusal(code)
  return result.data
}

export function boardIdOf(req: Request): string {
  return readParam(boardIdSchema, req, 'id', 'board_not_found')
}

/** The raw body as bytes; `bad_request` when there is none. */
export function readBytes(req: Request): Uint8Array {
  if (Buffer.isBuffer(req.body) && req.body.length > 0) return req.body
  throw new Refusal('bad_request', 'body: the bytes of an image')
}
