import type { IncomingMessage } from 'node:http'
import { type BoardId, boardIdSchema, secretSchema } from '../../shared/ids.ts'
import { type Layer, layerSchema } from '../../shared/protocol/roles.ts'

/** The sub-protocol that the server answers with; the seat token stands after it in the client's list. */
export const SUB_PROTOCOL = 'denkraum'

export interface SyncRequest {
  /** Null: cannot be a board's id. */
  boardId: BoardId | null
  layer: Layer
  /** Null: none, or none that could be valid. */
  token: string | null
}

/** Reads path and token of an upgrade request; null if it isn't for `/sync/<boardId>/<layer>`. */
export function parseSyncRequest(request: IncomingMessage): SyncRequest | null {
  const url = URL.parse(request.url ?? '', 'http://localhost')
  const [root, sync, boardId, layerName, ...rest] = url?.pathname.split('/') ?? []
  const layer = layerSchema.safeParse(layerName)
  if (!url || root !== '' || sync !== 'sync' || rest.length > 0 || !layer.success) return null
  return {
    boardId: boardIdSchema.safeParse(boardId).data ?? null,
    layer: layer.data,
    token: secretSchema.safeParse(tokenIn(request) ?? url.searchParams.get('token')).data ?? null,
  }
}

function tokenIn(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  return offered.find((name) => name !== '' && name !== SUB_PROTOCOL) ?? null
}
