import type { TLRecord, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import type { JsonObject } from '../../shared/board/json.ts'
import { isDocumentType } from '../../shared/board/schema.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import { type BoardRecords, createBoardRecords } from './boardRecords.ts'
import { type CellLog, createCellLog } from './cellLog.ts'
import { createFrame, createTimer, type Scheduler } from './frameScheduler.ts'
import { type LayerChange, openLayerRecords } from './layerRecords.ts'
import { applyWrites, type RecordWrite, toWrite } from './layerWrites.ts'
import { observeLocalChanges } from './localChanges.ts'
import { createMaterialiser } from './materialiser.ts'
import { isOwnOrigin, LOCAL_EDIT, LOCAL_UNDO } from './origins.ts'
import { adoptOrphans } from './orphans.ts'
import { canonicalRecord } from './recordText.ts'
import { createStoreMerge } from './storeMerge.ts'

/** Local edits wait at most this long before they are sent: 20 Hz. */
const FLUSH_MS = 50

export interface BindingOptions {
  store: TLStore
  docs: ReadonlyMap<Layer, Y.Doc>
  /** Asked when the change is made and again when it is written. */
  mayWrite(layer: Layer, record: TLRecord): boolean
  /** Where a new record lives that has neither parent shape nor arrow. Asked when it is made, not when it is sent. */
  layerForNew(record: TLRecord): Layer
  /** Is this template record locked on this screen? Never stored. */
  isStageLocked(): boolean
  /** Is this note being edited here? Colleagues' words then come in at once. */
  isEditing?(id: string): boolean
  beforePut?(record: TLRecord): void
  beforeRemove?(record: TLRecord): void
  onChange?(): void
  /** For tests; default: the next animation frame. */
  createFrame?(task: () => void): Scheduler
}

/** The tie between one tldraw store and the layer documents of a board. */
export interface Binding {
  readonly board: BoardRecords
  readonly log: CellLog
  /** Does the stage have the document and at least one page? Without, tldraw would make its own. */
  isComplete(): boolean
  /** Brings everything into the store. Nothing comes in or goes out before. */
  start(): void
  /** Writes what the person changed into the documents, now. */
  flush(): void
  /** Writes, and brings in, now. */
  settle(): void
  /** Are there edits that are not in the documents yet? */
  hasUnwritten(): boolean
  /** Reads all records anew: what is locked has changed. */
  reread(): void
  /** The layer of a record, also of one that was just made. */
  layerOf(id: string): Layer | null
  /** Runs `change` without taking it for the person's edits, then puts back what the documents say. */
  untracked(change: () => void): void
  /** Runs `change` as the person's edit that no undo takes back. */
  unlogged(change: () => void): void
  badIds(): string[]
  dispose(): void
}

function parentShapeOf(record: TLRecord): string | null {
  if (record.typeName === 'binding') return record.fromId
  return record.typeName === 'shape' && record.parentId.startsWith('shape:') ? record.parentId : null
}

function withStoredLock(layer: Layer, before: TLRecord | null, after: TLRecord): TLRecord {
  if (layer !== 'stage' || after.typeName !== 'shape') return after
  return { ...after, isLocked: before?.typeName === 'shape' ? before.isLocked : false }
}

export function createBinding(options: BindingOptions): Binding {
  const { store, docs } = options
  const dirty = new Set<string>()
  /** Records that are in the store but not yet in a document, with the layer chosen when they were made. */
  const newLayers = new Map<string, Layer>()
  const touched = new Set<string>()
  const waiting = new Set<string>()
  let tracking = true
  let logging = true
  let started = false
  let writing = false

  const storeMerge = createStoreMerge(store)
  const layers = new Map([...docs].map(([layer, doc]) => [layer, openLayer(layer, doc)]))
  const board = createBoardRecords(layers)
  const materialiser = createMaterialiser({ ...options, board, storeMerge })
  const flushTimer = createTimer(() => flush(), FLUSH_MS)
  const frame = (options.createFrame ?? createFrame)(() => settle())
  const log = createCellLog({ get: board.get, layerOf: board.layerOf, write: writeUndo }, () =>
    options.onChange?.(),
  )

  function openLayer(layer: Layer, doc: Y.Doc) {
    return openLayerRecords(doc, {
      derive: (record) =>
        layer === 'stage' && record.typeName === 'shape'
          ? { ...record, isLocked: options.isStageLocked() }
          : record,
      validate: validateForStore,
      onChange: onDocChange,
    })
  }

  function validateForStore(value: JsonObject): TLRecord {
    const typeName = String(value.typeName)
    if (!isDocumentType(typeName)) throw new Error(`Not a document record: ${typeName}`)
    return store.schema.types[typeName as TLRecord['typeName']].validate(value) as TLRecord
  }

  function onDocChange({ ids, textIds, origin }: LayerChange): void {
    if (!isOwnOrigin(origin)) {
      log.othersChanged(ids, textIds)
      if ([...textIds].some((id) => options.isEditing?.(id))) queueMicrotask(settle)
    }
    frame.schedule()
  }

  function layerOf(id: string): Layer | null {
    return board.layerOf(id) ?? newLayers.get(id) ?? null
  }

  function chooseLayer(record: TLRecord): Layer {
    const parent = parentShapeOf(record)
    const parentLayer = parent && layerOf(parent)
    if (parentLayer && options.mayWrite(parentLayer, record)) return parentLayer
    return options.layerForNew(record)
  }

  function inStore(id: string): TLRecord | null {
    const record = store.get(id as TLRecord['id'])
    return record ? canonicalRecord(record) : null
  }

  function toLocalWrites(id: string): RecordWrite[] {
    const after = inStore(id)
    const layer = layerOf(id)
    if (!after)
      return board.layersWith(id).flatMap((each) => toWrite(each, board.getIn(each, id), null) ?? [])
    const before = board.get(id)
    return layer ? [toWrite(layer, before, withStoredLock(layer, before, after)) ?? []].flat() : []
  }

  function isAllowed({ layer, before, after }: RecordWrite): boolean {
    const record = after ?? before
    return record !== null && docs.has(layer) && options.mayWrite(layer, record)
  }

  function write(writes: readonly RecordWrite[], origin: string): readonly RecordWrite[] {
    const allowed = writes.filter(isAllowed)
    applyWrites(docs, allowed, origin)
    return allowed
  }

  function writeEdits(writes: readonly RecordWrite[]): void {
    const written = write(writes, LOCAL_EDIT)
    for (const { layer, id, after } of written) layers.get(layer)?.assume(id, after)
    if (logging) log.record(written)
  }

  /** Nobody's edits, so no undo takes them back. */
  function writeRepairs(writes: readonly RecordWrite[]): void {
    const written = write(writes, LOCAL_EDIT)
    for (const { layer, id, after } of written) layers.get(layer)?.assume(id, after)
  }

  function writeUndo(writes: readonly RecordWrite[]): readonly RecordWrite[] {
    const written = write(writes, LOCAL_UNDO)
    for (const id of board.refresh()) waiting.add(id)
    return written
  }

  function takeDirty(): string[] {
    const ids = [...dirty]
    dirty.clear()
    flushTimer.cancel()
    return ids
  }

  function flush(): void {
    if (dirty.size === 0 || writing) return
    writing = true
    const ids = takeDirty()
    writeEdits(ids.flatMap(toLocalWrites))
    for (const id of ids) {
      newLayers.delete(id)
      waiting.add(id)
    }
    writing = false
    frame.schedule()
    options.onChange?.()
  }

  function settle(): void {
    frame.cancel()
    if (!started) return
    flush()
    frame.cancel()
    const ids = board.refresh()
    for (const id of waiting) ids.add(id)
    writeRepairs(adoptOrphans({ store, docs, board, isWrittenHere: (id) => waiting.has(id) }, ids))
    waiting.clear()
    materialiser.bring(ids)
    options.onChange?.()
  }

  function markDirty(id: string, textChanged: boolean): void {
    if (!tracking) {
      touched.add(id)
      return
    }
    const wasClean = dirty.size === 0
    dirty.add(id)
    if (textChanged) queueMicrotask(flush)
    else flushTimer.schedule()
    if (wasClean) options.onChange?.()
  }

  const stopObserving = observeLocalChanges(store, {
    isMerging: () => storeMerge.isMerging() || !started,
    onCreate: (record) => {
      if (tracking && !board.layerOf(record.id)) newLayers.set(record.id, chooseLayer(record))
    },
    onChange: markDirty,
  })

  return {
    board,
    log,
    isComplete: () => {
      for (const id of board.refresh()) waiting.add(id)
      const stage = [...(layers.get('stage')?.ids() ?? [])]
      return stage.includes('document:document') && stage.some((id) => id.startsWith('page:'))
    },
    start: () => {
      started = true
      for (const id of Object.keys(store.serialize('document'))) waiting.add(id)
      settle()
    },
    flush,
    settle,
    layerOf,
    hasUnwritten: () => dirty.size > 0,
    reread: () => {
      flush()
      for (const layer of layers.values()) layer.invalidate()
      settle()
    },
    untracked: (change) => {
      flush()
      tracking = false
      try {
        change()
      } finally {
        tracking = true
      }
      for (const id of touched) waiting.add(id)
      touched.clear()
      settle()
    },
    unlogged: (change) => {
      flush()
      logging = false
      try {
        change()
        flush()
      } finally {
        logging = true
      }
    },
    badIds: () => [...new Set([...board.badIds(), ...materialiser.refusedIds()])].sort(),
    dispose: () => {
      flushTimer.cancel()
      frame.cancel()
      stopObserving()
      storeMerge.dispose()
      for (const layer of layers.values()) layer.dispose()
    },
  }
}
