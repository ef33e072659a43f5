import { createTLStore, defaultBindingUtils, defaultShapeUtils, type TLRecord, type TLStore } from 'tldraw'
import * as Y from 'yjs'
import { createLayerUpdate, readRecords } from '../../shared/board/layerDoc.ts'
import { type Layer, mayWrite, type Role } from '../../shared/protocol/roles.ts'
import { type Binding, createBinding } from './binding.ts'
import { canonicalRecord } from './recordText.ts'

/** An in-memory server and its clients, for tests: real stores, real documents, and a wire that the test moves. */
export interface TestClient {
  store: TLStore
  docs: Map<Layer, Y.Doc>
  binding: Binding
  /** Yjs updates that this client made. */
  updatesSent: number
  /** Where new records go. */
  newLayer: Layer
  editingTemplate: boolean
  composing: string | null
  /** How often something was taken back that nobody could draw. */
  takenBack: number
  put(...records: unknown[]): void
  remove(...ids: string[]): void
  get(id: string): TLRecord | undefined
  disconnect(): void
  connect(): void
}

export interface TestServer {
  docs: Map<string, Y.Doc>
  join(name: string, role?: Role, before?: (store: TLStore) => void): TestClient
  /** Whoever joins from now on takes in larger boards in slices of so many shapes. */
  firstShapes: number
  /** Carries one waiting frame of one random client; false when nothing waits. */
  step(random: () => number): boolean
  /** Carries everything, and lets every client take it in. */
  settle(): void
  clients: TestClient[]
}

const PAGE = { id: 'page:p', typeName: 'page', name: 'Schritt 1', index: 'a1', meta: {} }
const DOCUMENT = { id: 'document:document', typeName: 'document', name: '', gridSize: 10, meta: {} }

/** What a client's store shows of the board, texts in one form, sorted. */
export function shownBy(client: TestClient): TLRecord[] {
  return Object.values(client.store.serialize('document'))
    .map((record) => canonicalRecord(record as TLRecord))
    .filter((record) => record.typeName !== 'document' || record.id === DOCUMENT.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function recordsIn(doc: Y.Doc | undefined): TLRecord[] {
  if (!doc) throw new Error('No such layer')
  return readRecords(doc).records.sort((a, b) => (a.id < b.id ? -1 : 1))
}

interface Wire {
  up: Uint8Array[]
  down: Uint8Array[]
  connected: boolean
}

function docName(layer: Layer, name: string): string {
  return layer === 'own' ? `own/${name}` : layer
}

const idle = () => ({ schedule: () => {}, cancel: () => {} })

export function createTestServer(stage: readonly TLRecord[] = []): TestServer {
  const docs = new Map<string, Y.Doc>()
  const clients: TestClient[] = []
  const wires: { wire: Wire; name: string; doc: Y.Doc }[] = []

  const serverDoc = (name: string): Y.Doc => {
    const doc = docs.get(name) ?? new Y.Doc()
    if (!docs.has(name)) {
      const first = name === 'stage' ? [DOCUMENT, PAGE, ...stage] : []
      Y.applyUpdate(doc, createLayerUpdate(first as unknown as TLRecord[]))
      docs.set(name, doc)
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        for (const { wire, name: other } of wires) {
          if (other === name && wire.connected && wire !== origin) wire.down.push(update)
        }
      })
    }
    return doc
  }

  const open = (name: string, doc: Y.Doc, onSent: () => void): Wire => {
    const wire: Wire = { up: [], down: [], connected: false }
    wires.push({ wire, name, doc })
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === wire) return
      onSent()
      if (wire.connected) wire.up.push(update)
    })
    return wire
  }

  const connect = (wire: Wire, name: string, doc: Y.Doc): void => {
    wire.connected = true
    wire.down.push(Y.encodeStateAsUpdate(serverDoc(name), Y.encodeStateVector(doc)))
    wire.up.push(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(serverDoc(name))))
  }

  const carry = ({ wire, name, doc }: (typeof wires)[number], upwards: boolean): void => {
    const update = upwards ? wire.up.shift() : wire.down.shift()
    if (update) Y.applyUpdate(upwards ? serverDoc(name) : doc, update, wire)
  }

  const step = (random: () => number): boolean => {
    const busy = wires.filter(({ wire }) => wire.up.length + wire.down.length > 0)
    const chosen = busy[Math.floor(random() * busy.length)]
    if (!chosen) return false
    const upwards = chosen.wire.up.length > 0 && (chosen.wire.down.length === 0 || random() < 0.5)
    carry(chosen, upwards)
    return true
  }

  const join: TestServer['join'] = (name, role = 'participant', before) => {
    const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
    const layerDocs = new Map<Layer, Y.Doc>(
      (['stage', 'shared', 'own'] as const).map((l) => [l, new Y.Doc()]),
    )
    const own = [...layerDocs].map(([layer, doc]) => {
      const wire = open(docName(layer, name), doc, () => client.updatesSent++)
      return { wire, name: docName(layer, name), doc }
    })
    const binding = createBinding({
      store,
      docs: layerDocs,
      mayWrite: (layer, record) =>
        mayWrite(role, layer) && (layer !== 'stage' || client.editingTemplate || record.typeName === 'page'),
      layerForNew: (record) => (record.typeName === 'page' ? 'stage' : client.newLayer),
      isStageLocked: () => !client.editingTemplate,
      isComposing: (id) => client.composing === id,
      createFrame: idle,
      onUndrawable: () => client.takenBack++,
      firstShapes: server.firstShapes,
    })
    const client: TestClient = {
      store,
      docs: layerDocs,
      binding,
      updatesSent: 0,
      newLayer: 'shared',
      editingTemplate: false,
      composing: null,
      takenBack: 0,
      put: (...records) => store.put(records as TLRecord[]),
      remove: (...ids) => store.remove(ids as TLRecord['id'][]),
      get: (id) => store.get(id as TLRecord['id']),
      disconnect: () => {
        for (const { wire } of own) Object.assign(wire, { connected: false, up: [], down: [] })
      },
      connect: () => {
        for (const each of own) if (!each.wire.connected) connect(each.wire, each.name, each.doc)
      },
    }
    clients.push(client)
    before?.(store)
    client.connect()
    for (const each of own) while (each.wire.down.length > 0) carry(each, false)
    binding.start()
    return client
  }

  const settle = (): void => {
    let moved = true
    while (moved || clients.some((client) => client.binding.isLoading())) {
      for (const client of clients) client.binding.settle()
      moved = step(Math.random)
      while (step(Math.random));
    }
    for (const client of clients) client.binding.settle()
  }

  const server: TestServer = { docs, join, step, settle, clients, firstShapes: 200 }
  return server
}
