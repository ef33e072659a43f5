import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Layer, mayRead, type Role } from '../../shared/protocol/roles.ts'
import { carryOver } from './carryOver.ts'
import { type FormerSeat, openFormerSeat } from './formerSeat.ts'
import { type LayerConnection, type LayerConnectionOptions, openLayerConnection } from './layerConnection.ts'
import type { LayersLeft } from './layersLeft.ts'
import { type LocalCopy, openLocalCopy, removeLocalCopy } from './localCopy.ts'
import { CARRIED_OVER } from './origins.ts'
import { type UnsentWords, watchUnsentWords } from './unsentWords.ts'

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
  /** Everything that this layer's document holds, or all of them, is known to be on the server's disk. */
  isSaved(layer?: Layer): boolean
  /** For a session that begins anew with this layer. Null: that has been tried often enough. */
  leave(layer: Layer): LayersLeft | null
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
  /** As the role is now. */
  mayWrite(layer: Layer): boolean
  left?: LayersLeft | null
  /** A former seat of this person. */
  formerId?: string | null
  /** What the browser had of it is on the server's disk. */
  onFormerTaken?: () => void
  /** What was typed into own notes before this session and the server lacks. Null: it is not known yet. */
  onUnsentWords(words: UnsentWords | null): void
  /** The server ended a layer for good, with a code of 4400-4499. */
  onEnd(layer: Layer, code: number): void
}

/** Of sessions in a row that find another history on the server. */
const ROUNDS_MAX = 3

/** Local copies are one person's: two people may use one browser, one after the other. */
function copyName(
  { boardId, participantId }: Pick<BoardLayersOptions, 'boardId' | 'participantId'>,
  layer: Layer,
): string {
  return `denkraum/${boardId}/${participantId}/${layer}`
}

export function openBoardLayers(options: BoardLayersOptions): BoardLayers {
  const docs = new Map<Layer, Y.Doc>()
  const connections = new Map<Layer, LayerConnection>()
  const copies: LocalCopy[] = []
  const stale = new Map(options.left?.stale)
  let former: FormerSeat | null = null

  const connect = (): void => {
    for (const connection of connections.values()) connection.connect()
  }
  /** The old copy stays until the server's document is here: a closed tab then loses nothing. */
  const beginAnew = (layer: Layer, doc: Y.Doc): void => {
    const copy = stale.get(layer)
    if (!copy || !connections.get(layer)?.hasSynced()) return
    stale.delete(layer)
    if (options.mayWrite(layer)) carryOver(copy, doc)
    copies.push(openLocalCopy(copyName(options, layer), doc, { anew: true }))
  }
  const open = (layer: Layer, doc = new Y.Doc()): LayerConnection => {
    const known = options.left?.documents.get(layer)
    if (known) Y.applyUpdate(doc, known, CARRIED_OVER)
    const unsent = layer === 'own' ? watchUnsentWords(doc, options.onUnsentWords) : null
    const connection = openLayerConnection({
      ...options,
      onChange: () => {
        beginAnew(layer, doc)
        former?.check()
        options.onChange()
      },
      doc,
      roomName: `${options.boardId}/${layer}`,
      hasPresence: layer === 'shared',
      // Each layer waits longer after each failure; the first that gets through calls the others.
      onConnected: connect,
      onServerState: (stateVector) => unsent?.serverHas(stateVector),
      onEnd: (code) => options.onEnd(layer, code),
    })
    docs.set(layer, doc)
    connections.set(layer, connection)
    if (stale.has(layer)) return connection
    const copy = openLocalCopy(copyName(options, layer), doc)
    if (unsent) void copy.loaded.then(unsent.copyLoaded)
    copies.push(copy)
    return connection
  }

  const openFormer = (participantId: string): FormerSeat =>
    openFormerSeat({
      copyNameOf: (layer) => copyName({ ...options, participantId }, layer),
      mayWrite: options.mayWrite,
      docs,
      connections,
      onTaken: () => options.onFormerTaken?.(),
    })

  const stage = new Y.Doc()
  open('stage', stage)
  const { awareness } = open('shared')
  if (mayRead(options.role, 'own')) open('own')
  if (options.formerId) former = openFormer(options.formerId)
  return {
    docs,
    stage,
    connections,
    awareness,
    localCopiesLoaded: Promise.all([...copies, former].map((copy) => copy?.loaded)).then(() => undefined),
    connect,
    redial: () => {
      for (const connection of connections.values()) connection.redial()
    },
    drop: (layer) => {
      connections.get(layer)?.close()
      connections.delete(layer)
    },
    isSaved: (layer) =>
      [...connections].every(([name, connection]) => {
        const { saved, version } = connection.saving()
        return saved >= version || (layer !== undefined && layer !== name)
      }),
    leave: (layer) => {
      const rounds = (options.left?.rounds ?? 0) + 1
      if (rounds > ROUNDS_MAX) return null
      const states = [...docs].map(([name, doc]) => [name, Y.encodeStateAsUpdate(doc)] as const)
      const isStale = (name: Layer) => name === layer || stale.has(name)
      return {
        documents: new Map(states.filter(([name]) => !isStale(name))),
        stale: new Map([...states.filter(([name]) => name === layer), ...stale]),
        rounds,
      }
    },
    close: (forget) => {
      former?.close()
      for (const connection of connections.values()) connection.close()
      for (const copy of copies) if (forget) copy.remove()
      for (const layer of stale.keys()) if (forget) removeLocalCopy(copyName(options, layer))
      for (const copy of copies) if (!forget) copy.close()
      for (const doc of docs.values()) doc.destroy()
    },
  }
}
