import type { Request } from 'express'
import type { BoardId } from '../../shared/ids.ts'
import type { LinkKind, Links } from '../../shared/protocol/http.ts'
import type { LinkSecrets } from '../boards/links.ts'
import type { Config } from '../config.ts'

/**
 * Addresses that let people in, at PUBLIC_URL or else at the address this request came to. The secret is in the
 * fragment, which browsers never send. A link that can't be shown any more is an empty text.
 */
export function linkUrls(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  req: Request,
  boardId: BoardId,
  secrets: LinkSecrets,
): Links {
  const base = publicUrl ?? `${req.protocol}://${req.host}`
  const url = (kind: LinkKind) => (secrets[kind] ? `${base}/b/${boardId}#${secrets[kind]}` : '')
  return { host: url('host'), participant: url('participant'), viewer: url('viewer') }
}
