import type { RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { sendProblem } from './problems.ts'

/** May a page of this origin talk to this server? Programs send no origin and hold a token, or get nowhere. */
export type OriginCheck = (origin: string | undefined, host: string | undefined) => boolean

/** Allows pages of this server's own address, of PUBLIC_URL and of ALLOWED_ORIGINS. */
export function createOriginCheck({
  publicUrl,
  allowedOrigins,
}: Pick<Config, 'publicUrl' | 'allowedOrigins'>): OriginCheck {
  const known = new Set([...allowedOrigins, publicUrl])
  return (origin, host) => {
    if (origin === undefined || known.has(origin)) return true
    const url = URL.parse(origin)
    return url !== null && /^https?:$/.test(url.protocol) && url.host === host?.toLowerCase()
  }
}

/** Refuses what a foreign page sends. */
export function refuseForeignOrigins(isAllowed: OriginCheck): RequestHandler {
  return (req, res, next) => {
    if (isAllowed(req.get('origin'), req.get('host'))) next()
    else sendProblem(res, 'forbidden', 'pages of this origin are not let in; see PUBLIC_URL, ALLOWED_ORIGINS')
  }
}
