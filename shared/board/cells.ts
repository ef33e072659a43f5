import type { TLRecord } from '@tldraw/tlschema'
import { equalJson, isObject, type JsonObject } from './json.ts'

/**
 * A record cut into the cells that merge on their own: `place` (`[parentId, x, y, rotation]` of a shape),
 * `props.<key>`, `meta.<key>`, and every other top-level field. The id is not a cell: it is the key of the record.
 */
export type Cells = Map<string, unknown>

export const RICH_TEXT = 'props.richText'

const GROUPS = ['props', 'meta'] as const
const PLACE = ['parentId', 'x', 'y', 'rotation'] as const
const REFUSED = /^(?:(?:props|meta)\.)?(?:__proto__|constructor|prototype)$/

/** False for names that could reach an object's prototype. */
export function isCellName(name: string): boolean {
  return !REFUSED.test(name)
}

function typeNameOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')))
}

function* groupCells(group: string, fields: unknown): Generator<[string, unknown]> {
  if (!isObject(fields)) return
  for (const [key, value] of Object.entries(fields)) yield [`${group}.${key}`, value]
}

function isPlaceField(record: JsonObject, key: string): boolean {
  return record.typeName === 'shape' && (PLACE as readonly string[]).includes(key)
}

function* rawCells(record: JsonObject): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || isPlaceField(record, key)) continue
    if (key === 'props' || key === 'meta') yield* groupCells(key, value)
    else yield [key, value]
  }
  if (record.typeName === 'shape') yield ['place', PLACE.map((key) => record[key])]
}

/** All cells of a record. Fields that are undefined have none. */
export function toCells(record: TLRecord): Cells {
  const cells: Cells = new Map()
  for (const [name, value] of rawCells(record as unknown as JsonObject)) {
    if (value !== undefined && isCellName(name)) cells.set(name, value)
  }
  return cells
}

function readPlace(record: Record<string, unknown>, place: unknown): void {
  if (!Array.isArray(place)) return
  PLACE.forEach((key, i) => {
    record[key] = place[i]
  })
}

function readGroupCell(record: Record<string, unknown>, name: string, value: unknown): boolean {
  const group = GROUPS.find((prefix) => name.startsWith(`${prefix}.`))
  if (!group) return false
  record[group] ??= {}
  const fields = record[group] as Record<string, unknown>
  fields[name.slice(group.length + 1)] = value
  return true
}

function readCell(record: Record<string, unknown>, name: string, value: unknown): void {
  if (!isCellName(name) || name === 'id' || name === 'props' || name === 'meta') return
  if (readGroupCell(record, name, value)) return
  if (name === 'place') readPlace(record, value)
  else record[name] = value
}

const TYPES_WITH_PROPS: readonly string[] = ['shape', 'binding', 'asset']

/** The record that these cells make. Not validated: cells come from anywhere. */
export function fromCells(id: string, cells: Iterable<readonly [string, unknown]>): JsonObject {
  const typeName = typeNameOf(id)
  const record: Record<string, unknown> = { id, typeName, meta: {} }
  if (TYPES_WITH_PROPS.includes(typeName)) record.props = {}
  for (const [name, value] of cells) readCell(record, name, value)
  return record
}

/** One cell's change: `after` undefined deletes the cell, `before` undefined means that it was not there. */
export interface CellChange {
  cell: string
  before: unknown
  after: unknown
}

/** The fewest cell changes that turn one record into the other; null stands for a record that is not there. */
export function diffRecords(before: TLRecord | null, after: TLRecord | null): CellChange[] {
  if (before === after) return []
  const old: Cells = before ? toCells(before) : new Map()
  const now: Cells = after ? toCells(after) : new Map()
  const names = new Set([...old.keys(), ...now.keys()])
  return [...names]
    .map((cell) => ({ cell, before: old.get(cell), after: now.get(cell) }))
    .filter((change) => !equalJson(change.before, change.after))
}
