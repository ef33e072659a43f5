import type { TLRecord } from 'tldraw'
import { type CellChange, fromCells, RICH_TEXT, toCells } from '../../shared/board/cells.ts'
import { equalJson } from '../../shared/board/json.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import { type RecordWrite, toWrite } from './layerWrites.ts'

/** What one step did to one record. */
interface Entry {
  layer: Layer
  existedBefore: boolean
  existsAfter: boolean
  cells: Map<string, { before: unknown; after: unknown }>
}

type Step = Map<string, Entry>

/** Where a step is taken back: the board as it is now. */
export interface LogTarget {
  get(id: string): TLRecord | null
  layerOf(id: string): Layer | null
  /** Writes what it may, in `layer`; answers what it wrote. */
  write(writes: readonly RecordWrite[]): readonly RecordWrite[]
}

/**
 * What this person did, cell by cell. Taking a step back touches a cell only where it still holds what the person
 * put there, and removes a record only if nobody else worked on it.
 */
export interface CellLog {
  record(writes: readonly RecordWrite[]): void
  /** Ends the open step: what follows is undone on its own. */
  mark(id: string): void
  /** Makes one step of everything since the mark. */
  squashTo(markId: string): void
  undo(): boolean
  redo(): boolean
  /** Takes everything since the mark back, for good. Without a mark: the last step. */
  bailTo(markId?: string): void
  /** Others changed these records: their work must survive our undo. */
  othersChanged(ids: ReadonlySet<string>, textIds: ReadonlySet<string>): void
  canUndo(): boolean
  canRedo(): boolean
}

const STEPS_KEPT = 200
const MARKS_KEPT = 400

function addChange(entry: Entry, { cell, before, after }: CellChange): void {
  const known = entry.cells.get(cell)
  if (known) known.after = after
  else entry.cells.set(cell, { before, after })
}

function addWrite(step: Step, write: RecordWrite): void {
  const entry = step.get(write.id) ?? {
    layer: write.layer,
    existedBefore: write.before !== null,
    existsAfter: true,
    cells: new Map(),
  }
  entry.existsAfter = write.after !== null
  for (const change of write.changes) addChange(entry, change)
  step.set(write.id, entry)
  if (!entry.existedBefore && !entry.existsAfter) step.delete(write.id)
}

function cellsBefore(entry: Entry): [string, unknown][] {
  return [...entry.cells].flatMap(([cell, { before }]) => (before === undefined ? [] : [[cell, before]]))
}

/** The record with those cells set back that still hold what the step put there. */
function withCellsBefore(record: TLRecord, entry: Entry): TLRecord {
  const cells = toCells(record)
  for (const [cell, { before, after }] of entry.cells) {
    if (!equalJson(cells.get(cell), after)) continue
    if (before === undefined) cells.delete(cell)
    else cells.set(cell, before)
  }
  return fromCells(record.id, cells) as unknown as TLRecord
}

function restored(id: string, entry: Entry): TLRecord {
  return fromCells(id, cellsBefore(entry)) as unknown as TLRecord
}

function recordBefore(id: string, entry: Entry, now: TLRecord | null): TLRecord | null {
  if (!entry.existedBefore) return null
  if (now) return entry.existsAfter ? withCellsBefore(now, entry) : now
  return entry.existsAfter ? null : restored(id, entry)
}

function parentOf(record: TLRecord | null): string | null {
  return record && 'parentId' in record && typeof record.parentId === 'string' ? record.parentId : null
}

type HasRecord = (id: string) => boolean

/** On a page or in a group that is gone a shape would be there and never be seen: it stays where it is, or away. */
function withPlace(write: RecordWrite, exists: HasRecord): RecordWrite | null {
  const parent = parentOf(write.after)
  if (!write.after || !parent || exists(parent)) return write
  if (!write.before) return null
  const cells = toCells(write.after)
  cells.set('place', toCells(write.before).get('place'))
  return toWrite(write.layer, write.before, fromCells(write.id, cells) as unknown as TLRecord)
}

/** The writes that take a step back, as far as others' work allows. */
function reversal(step: Step, target: LogTarget): RecordWrite[] {
  const writes = [...step].flatMap(([id, entry]) => {
    const now = target.get(id)
    const layer = target.layerOf(id) ?? entry.layer
    return toWrite(layer, now, recordBefore(id, entry, now)) ?? []
  })
  const after = new Map(writes.map((write) => [write.id, write.after]))
  const exists = (id: string): boolean => (after.has(id) ? after.get(id) !== null : target.get(id) !== null)
  return writes.flatMap((write) => withPlace(write, exists) ?? [])
}

function forgetOthers(step: Step, ids: ReadonlySet<string>, textIds: ReadonlySet<string>): void {
  for (const id of ids) if (step.get(id)?.existedBefore === false) step.delete(id)
  for (const id of textIds) step.get(id)?.cells.delete(RICH_TEXT)
}

export function createCellLog(target: LogTarget, onChange: () => void = () => {}): CellLog {
  const undos: Step[] = []
  const redos: Step[] = []
  let open: Step = new Map()
  let marks: { id: string; depth: number }[] = []

  const close = (): void => {
    if (open.size > 0) undos.push(open)
    open = new Map()
    if (undos.length <= STEPS_KEPT) return
    undos.shift()
    marks = marks.map((mark) => ({ ...mark, depth: Math.max(0, mark.depth - 1) }))
  }

  const takeBack = (step: Step): Step => {
    const inverse: Step = new Map()
    for (const write of target.write(reversal(step, target))) addWrite(inverse, write)
    return inverse
  }

  /** Steps of which nothing is left to take back are passed over. */
  const move = (from: Step[], to: Step[]): boolean => {
    close()
    for (let step = from.pop(); step; step = from.pop()) {
      const inverse = takeBack(step)
      if (inverse.size === 0) continue
      to.push(inverse)
      onChange()
      return true
    }
    onChange()
    return false
  }

  const depthOf = (markId?: string): number => {
    if (markId === undefined) return Math.max(0, undos.length - 1)
    return marks.findLast((mark) => mark.id === markId)?.depth ?? undos.length
  }

  return {
    record: (writes) => {
      if (writes.length === 0) return
      for (const write of writes) addWrite(open, write)
      redos.length = 0
      onChange()
    },
    mark: (id) => {
      close()
      marks = [...marks, { id, depth: undos.length }].slice(-MARKS_KEPT)
    },
    squashTo: (markId) => {
      close()
      const [first, ...rest] = undos.splice(depthOf(markId))
      for (const step of rest) for (const [id, entry] of step) joinEntry(first as Step, id, entry)
      if (first) undos.push(first)
    },
    undo: () => move(undos, redos),
    redo: () => move(redos, undos),
    bailTo: (markId) => {
      close()
      for (const step of undos.splice(depthOf(markId)).reverse()) takeBack(step)
      onChange()
    },
    othersChanged: (ids, textIds) => {
      for (const step of [...undos, ...redos, open]) forgetOthers(step, ids, textIds)
    },
    canUndo: () => undos.length > 0 || open.size > 0,
    canRedo: () => redos.length > 0,
  }
}

function joinEntry(step: Step, id: string, later: Entry): void {
  const entry = step.get(id)
  if (!entry) {
    step.set(id, later)
    return
  }
  entry.existsAfter = later.existsAfter
  for (const [cell, change] of later.cells) addChange(entry, { cell, ...change })
  if (!entry.existedBefore && !entry.existsAfter) step.delete(id)
}
