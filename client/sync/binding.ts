import type { TLRecord } from 'tldraw'
import type * as Y from 'yjs'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { BindingOptions } from './bindingOptions.ts'
import { type BoardRecords, createBoardRecords } from './boardRecords.ts'
import { createBoardWriter } from './boardWriter.ts'
import { type CellLog, createCellLog } from './cellLog.ts'
import { createDirtyRecords } from './dirtyRecords.ts'
import { createFrame, createTimer } from './frameScheduler.ts'
import { createLayerChoice } from './layerChoice.ts'
import { type LayerChange, openLayerRecords } from './layerRecords.ts'
import type { RecordWrite } from './layerWrites.ts'
import { createLoadingQueue } from './loadingQueue.ts'
import { observeLocalChanges } from './localChanges.ts'
import { toLocalWrites, withDerivedLock } from './localWrites.ts'
import { createMaterialiser } from './materialiser.ts'
import { createMovingNotes, type MovingNotes } from './movingNotes.ts'
import { isOwnOrigin, LOCAL_UNDO } from './origins.ts'
import { adoptOrphans } from './orphans.ts'
import { createStoreMerge } from './storeMerge.ts'
import { validateFor } from './validateFor.ts'

/** Local edits wait at most this long before they are sent: 20 Hz. */
const FLUSH_MS = 50
/** After so long what waits for the end of a composed word is tried again. */
const COMPOSING_MS = 100

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
  /** There is a canvas now that can take more. */
  resume(): void
  /** Is a part of a large board still on its way into the store? */
  isLoading(): boolean
  /** Must know what of one's own notes the server has. */
  readonly moving: Pick<MovingNotes, 'saved' | 'serverLacks'>
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

export function createBinding(options: BindingOptions): Binding {
  const { store, docs } = options
  const dirty = createDirtyRecords(store)
  const touched = new Set<string>()
  const waiting = new Set<string>()
  let tracking = true
  let logging = true
  let started = false

  const storeMerge = createStoreMerge(store)
  const layers = new Map([...docs].map(([layer, doc]) => [layer, openLayer(layer, doc)]))
  const board = createBoardRecords(layers)
  const writer = createBoardWriter(options, layers)
  const { write, writeOwn } = writer
  const choice = createLayerChoice({ ...options, board })
  const moving = createMovingNotes({ store, board })
  const loading = createLoadingQueue({
    board,
    isShown: (id) => store.has(id as TLRecord['id']),
    view: () => options.view?.() ?? null,
    canTakeMore: () => options.canTakeMore?.() ?? true,
    firstShapes: options.firstShapes,
  })
  const materialiser = createMaterialiser({ ...options, board, storeMerge, isWaiting: loading.has })
  const flushTimer = createTimer(() => flushDue(), FLUSH_MS)
  const composed = createTimer(() => bringIn(), COMPOSING_MS)
  const frame = (options.createFrame ?? createFrame)(() => bringIn())
  const log = createCellLog({ get: board.get, layerOf: board.layerOf, write: writeUndo }, () =>
    options.onChange?.(),
  )

  function openLayer(layer: Layer, doc: Y.Doc) {
    return openLayerRecords(doc, {
      derive: (record) => withDerivedLock(layer, record, options.isStageLocked()),
      validate: (value) => validateFor(store, value),
      isTextHeld: options.isComposing,
      onChange: (change) => onDocChange(layer, change),
    })
  }

  function onDocChange(layer: Layer, { ids, textIds, origin }: LayerChange): void {
    if (!isOwnOrigin(origin)) {
      log.othersChanged(ids, textIds)
      moving.changed(layer, docs, ids)
      if ([...textIds].some((id) => options.isEditing?.(id))) queueMicrotask(settle)
    }
    frame.schedule()
  }

  function writeEdits(writes: readonly RecordWrite[]): void {
    const written = writeOwn(writes)
    options.onEdits?.(written)
    if (logging) log.record(written)
  }

  function writeUndo(writes: readonly RecordWrite[]): readonly RecordWrite[] {
    const written = write(writes, LOCAL_UNDO)
    for (const id of board.refresh()) waiting.add(id)
    return written
  }

  function flush(): void {
    writeTaken(dirty.takeAll)
  }

  function flushDue(): void {
    writeTaken(dirty.takeDue)
    if (!dirty.isEmpty()) flushTimer.schedule()
  }

  function writeTaken(take: () => string[]): void {
    const ids = writer.isWriting() ? [] : keepMoving(take())
    if (ids.length === 0) return
    flushTimer.cancel()
    // First: whatever goes wrong, the screen then shows what the documents hold.
    for (const id of ids) waiting.add(id)
    frame.schedule()
    writeEdits(ids.flatMap((id) => toLocalWrites(store, board, choice.layerOf(id), id)))
    for (const id of ids) choice.forget(id)
    options.onChange?.()
  }

  function keepMoving(ids: readonly string[]): string[] {
    for (const id of ids) if (moving.has(id)) dirty.add(id)
    return ids.filter((id) => !moving.has(id))
  }

  function takeArrived(ids: Set<string>): void {
    const { arrived, writes } = moving.arrive(ids)
    for (const id of arrived) dirty.drop(id)
    writeOwn(writes)
    if (!moving.isEmpty()) frame.schedule()
  }

  function settle(): void {
    if (started) flush()
    bringIn()
  }

  function bringIn(): void {
    if (!started) return
    flushDue()
    frame.cancel()
    const ids = board.refresh()
    if ([...ids].some((id) => options.isComposing?.(id))) composed.schedule()
    for (const id of waiting) ids.add(id)
    takeArrived(ids)
    writeOwn(adoptOrphans({ store, docs, board, isWrittenHere: (id) => waiting.has(id) }, ids))
    waiting.clear()
    for (const id of ids) if (dirty.has(id) && ids.delete(id)) waiting.add(id)
    materialiser.bring(loading.admit(ids))
    if (loading.goesOn()) frame.schedule()
    options.onChange?.()
  }

  function markDirty(id: string, textChanged: boolean): void {
    if (!tracking) {
      touched.add(id)
      return
    }
    const wasClean = dirty.isEmpty()
    dirty.add(id)
    if (textChanged) moving.typed(id)
    if (textChanged) queueMicrotask(flush)
    else flushTimer.schedule()
    if (wasClean) options.onChange?.()
  }

  const stopObserving = observeLocalChanges(store, {
    isMerging: () => storeMerge.isMerging() || !started,
    onCreate: (record) => void (tracking && choice.choose(record)),
    onChange: markDirty,
  })

  return {
    board,
    log,
    isComplete: () => {
      for (const id of board.refresh()) waiting.add(id)
      return board.isComplete()
    },
    start: () => {
      started = true
      for (const id of Object.keys(store.serialize('document'))) waiting.add(id)
      settle()
    },
    flush,
    settle,
    layerOf: choice.layerOf,
    resume: frame.schedule,
    isLoading: () => !loading.isEmpty(),
    moving,
    hasUnwritten: () => !dirty.isEmpty(),
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
      composed.cancel()
      frame.cancel()
      stopObserving()
      storeMerge.dispose()
      for (const layer of layers.values()) layer.dispose()
    },
  }
}
