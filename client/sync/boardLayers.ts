import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Layer, mayRead, type Role } from '../../shared/protocol/roles.ts'
import { type LayerConnection, type LayerConnectionOptions, openLayerConnection } from './layerConnection.ts'
import { type LocalCopy, openLocalCopy } from './localCopy.ts'

/** The documents of a board that a person may read, each with its local copy and its connection. */
export interface BoardLayers {
  readonly docs: ReadonlyMap<Layer, Y.Doc>
  readonly stage: Y.Doc
  readonly connections: ReadonlyMap<Layer, LayerConnection>
  /** Presence travels beside the shared layer. */
  readonly awareness: Awareness
  /** All local copies have been read. Never rejects. */
  readonly localCopiesLoaded: Promise<void>
  connect(): void
  redial(): void
  /** Does without a layer that this person may no longer read. */
  drop(layer: Layer): void
  /** Ends everything; nothing of the board stays in this browser when `forget` is true. */
  close(forget: boolean): void
}

export interface BoardLayersOptions
  extends Pick<
    LayerConnectionOptions,
    'serverUrl' | 'token' | 'onBoardChanged' | 'onSessionEvent' | 'onChange'
  > {
  boardId: string
  participantId: string
  role: Role
  /** The server ended a layer for good, with a code of 4400-4499. */
  onEnd(layer: Layer, code: number): void
}

/** Local copies are one person's: two people may use one browser, one after the other. */
function copyName({ boardId, participantId }: BoardLayersOptions, layer: Layer): string {
  return `denkraum/${boardId}/${participantId}/${layer}`
}

export function openBoardLayers(options: BoardLayersOptions): BoardLayers {
  const docs = new Map<Layer, Y.Doc>()
  const connections = new Map<Layer, LayerConnection>()
  const copies: LocalCopy[] = []

  const connect = (): void => {
    for (const connection of connections.values()) connection.connect()
  }
  const open = (layer: Layer, doc = new Y.Doc()): LayerConnection => {
    const connection = openLayerConnection({
      ...options,
      doc,
      roomName: `${options.boardId}/${layer}`,
      hasPresence: layer === 'shared',
      // Each layer waits longer after each failure; the first that gets through calls the others.
      onConnected: connect,
      onEnd: (code) => options.onEnd(layer, code),
    })
    docs.set(layer, doc)
    connections.set(layer, connection)
    copies.push(openLocalCopy(copyName(options, layer), doc))
    return connection
  }

  const stage = new Y.Doc()
  open('stage', stage)
  const { awareness } = open('shared')
  if (mayRead(options.role, 'own')) open('own')
  return {
    docs,
    stage,
    connections,
    awareness,
    localCopiesLoaded: Promise.all(copies.map((copy) => copy.loaded)).then(() => undefined),
    connect,
    redial: () => {
      for (const connection of connections.values()) connection.redial()
    },
    drop: (layer) => {
      connections.get(layer)?.close()
      connections.delete(layer)
    },
    close: (forget) => {
      for (const connection of connections.values()) connection.close()
      for (const copy of copies) if (forget) copy.remove()
      for (const copy of copies) if (!forget) copy.close()
      for (const doc of docs.values()) doc.destroy()
    },
  }
}
