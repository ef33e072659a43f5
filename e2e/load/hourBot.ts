import { createTLStore, defaultBindingUtils, type TLRecord, type TLStore } from 'tldraw'
import * as Y from 'yjs'
import { type Binding, createBinding } from '../../client/sync/binding.ts'
import { createTimer } from '../../client/sync/frameScheduler.ts'
import { type LayerConnection, openLayerConnection } from '../../client/sync/layerConnection.ts'
import { canonicalRecord } from '../../client/sync/recordText.ts'
import { boardSchema } from '../../shared/board/schema.ts'
import type { Seat } from '../../shared/protocol/http.ts'
import type { Layer } from '../../shared/protocol/roles.ts'

/** A participant without a screen: the client's own documents, connections and binding, and tldraw's store. */
export interface HourBot {
  readonly store: TLStore
  readonly binding: Binding
  connect(): void
  disconnect(): void
  isOnline(): boolean
  /** Everything this bot did is on the server's disk, and the server has nothing for it. */
  isSaved(): boolean
  /** Updates that this bot made. */
  updatesMade(): number
  sharedBytes(): number
  /** What it shows, in a form that can be compared. */
  content(): string
  close(): void
}

const LAYERS: readonly Layer[] = ['stage', 'shared']
/** A frame of a bot; a real one is shorter, but thirty bots share a processor. */
const FRAME_MS = 40
const START_LIMIT_MS = 20_000

export async function openHourBot(url: string, boardId: string, { token }: Seat): Promise<HourBot> {
  const store = createTLStore({ schema: boardSchema, bindingUtils: defaultBindingUtils })
  const docs = new Map(LAYERS.map((layer) => [layer, new Y.Doc()] as const))
  const connections = new Map<Layer, LayerConnection>()
  let updates = 0
  for (const doc of docs.values())
    doc.on('update', (_update, _origin, _doc, { local }) => (updates += Number(local)))

  const open = (layer: Layer, doc: Y.Doc): LayerConnection =>
    openLayerConnection({
      doc,
      serverUrl: `${url.replace(/^http/, 'ws')}/sync`,
      roomName: `${boardId}/${layer}`,
      token,
      hasPresence: layer === 'shared',
      onChange: () => {},
      onConnected: () => {},
      onBoardChanged: () => {},
      onSessionEvent: () => {},
      onEnd: (code) => {
        throw new Error(`The server ended a bot's connection with code ${code}`)
      },
    })
  const connect = () => {
    for (const [layer, doc] of docs) if (!connections.has(layer)) connections.set(layer, open(layer, doc))
    for (const connection of connections.values()) connection.connect()
  }
  const disconnect = () => {
    for (const connection of connections.values()) connection.close()
    connections.clear()
  }
  const savings = () => [...connections.values()].map((connection) => connection.saving())
  const isOnline = () => connections.size > 0 && savings().every(({ online }) => online)

  const binding = createBinding({
    store,
    docs,
    mayWrite: (layer) => layer === 'shared',
    layerForNew: () => 'shared',
    isStageLocked: () => true,
    createFrame: (task) => createTimer(task, FRAME_MS),
  })
  connect()
  await until(() => isOnline() && binding.isComplete(), START_LIMIT_MS)
  binding.start()
  return {
    store,
    binding,
    connect,
    disconnect,
    isOnline,
    isSaved: () =>
      isOnline() && !binding.hasUnwritten() && savings().every(({ version, saved }) => saved >= version),
    updatesMade: () => updates,
    sharedBytes: () => Y.encodeStateAsUpdate(docs.get('shared') ?? new Y.Doc()).length,
    content: () => contentOf(store),
    close: () => {
      disconnect()
      binding.dispose()
    },
  }
}

/** Throws when it does not come true in time. */
export async function until(isTrue: () => boolean, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`Waited ${limitMs} ms in vain`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function contentOf(store: TLStore): string {
  const records = Object.values(store.serialize('document')).map((record) =>
    canonicalRecord(record as TLRecord),
  )
  return JSON.stringify(records.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)))
}

/** With keys in one order: two clients put the same fields together in different ones. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  )
}
