import { createHmac, randomBytes } from 'node:crypto'
import type { BoardId } from '../../shared/ids.ts'
import { type LinkKind, linkKindSchema } from '../../shared/protocol/http.ts'
import type { BoardRow, LinkRow } from './boardStore.ts'
import { hashSecret, isSameHash } from './secrets.ts'

const SECRET_LENGTH = 24

/** The secrets of a board's links. Null: derived with a server key that is lost; renewing makes a new one. */
export type LinkSecrets = Record<LinkKind, string | null>

/** Makes and finds again the secrets of links, of which only salts and hashes are stored (ADR 0002). */
export interface LinkKeeper {
  newLink(boardId: BoardId, kind: LinkKind): LinkRow
  newLinks(boardId: BoardId): Record<LinkKind, LinkRow>
  secretsOf(board: BoardRow): LinkSecrets
}

/** @param serverKey 32 random bytes that never leave the server. */
export function createLinkKeeper(serverKey: Uint8Array): LinkKeeper {
  const derive = (boardId: BoardId, kind: LinkKind, salt: string) =>
    createHmac('sha256', serverKey)
      .update(`${boardId}:${kind}:${salt}`)
      .digest('base64url')
      .slice(0, SECRET_LENGTH)

  function newLink(boardId: BoardId, kind: LinkKind): LinkRow {
    const salt = randomBytes(16).toString('base64url')
    return { salt, hash: hashSecret(derive(boardId, kind, salt)) }
  }

  function secretOf(board: BoardRow, kind: LinkKind): string | null {
    const { salt, hash } = board.links[kind]
    const secret = derive(board.id, kind, salt)
    return isSameHash(hashSecret(secret), hash) ? secret : null
  }

  return {
    newLink,
    newLinks: (boardId) => forEachKind((kind) => newLink(boardId, kind)),
    secretsOf: (board) => forEachKind((kind) => secretOf(board, kind)),
  }
}

/** Which of the board's links has this secret? */
export function linkKindOf(board: BoardRow, secret: string): LinkKind | null {
  const hash = hashSecret(secret)
  return linkKindSchema.options.find((kind) => isSameHash(board.links[kind].hash, hash)) ?? null
}

function forEachKind<T>(make: (kind: LinkKind) => T): Record<LinkKind, T> {
  return { host: make('host'), participant: make('participant'), viewer: make('viewer') }
}
