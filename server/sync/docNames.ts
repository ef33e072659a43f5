import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { DocName } from './updateLog.ts'

/** The document behind a layer as one participant sees it: `own` is always their own one. */
export function docNameOf(boardId: BoardId, layer: Layer, participantId: ParticipantId): DocName {
  return layer === 'own' ? `${boardId}/own/${participantId}` : `${boardId}/${layer}`
}

export function boardIdOf(name: DocName): BoardId {
  return name.slice(0, name.indexOf('/'))
}

export function layerOf(name: DocName): Layer {
  const [, layer] = name.split('/')
  return layer === 'stage' || layer === 'shared' ? layer : 'own'
}
