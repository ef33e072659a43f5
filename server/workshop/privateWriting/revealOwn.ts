import { getIndexAbove, getIndicesAbove, type IndexKey } from '@tldraw/utils'
import * as Y from 'yjs'
import { RICH_TEXT } from '../../../shared/board/cells.ts'
import { readCells, recordsOf } from '../../../shared/board/layerDoc.ts'
import { isKeptFromBefore, type NoteAuthor, originOf, ownNotesOf } from '../../../shared/board/ownNotes.ts'
import { newRichText } from '../../../shared/board/richTextWriter.ts'
import { mixedPile } from './mixedPile.ts'
import { idsIn, type Movable, movableIn, readFrom } from './ownRecords.ts'
import { placesOf } from './placesOf.ts'

export interface Writer extends NoteAuthor {
  own: Y.Doc
}

export interface Reveal {
  stage: Y.Doc
  shared: Y.Doc
  writers: readonly Writer[]
  /** True: nothing in `shared` shall say who wrote what. */
  anonymous: boolean
  /** Only what was begun in the silent writing that started then, ms since 1970; null: everything. */
  since?: number | null | undefined
}

/** Notes that were moved, people who had any, and the ids of all records that were. */
export interface Revealed {
  notes: number
  people: number
  ids: ReadonlySet<string>
}

interface Moving extends Movable {
  writer: Writer
}

/**
 * Moves what people wrote for themselves into `shared`, in the transactions of the caller. The records are written anew, by
 * the server, in the order of their random ids: neither Yjs' client ids nor their order says what came from whom.
 */
export function revealOwn({ stage, shared, writers, anonymous, since = null }: Reveal): Revealed {
  const isMeant = ({ id, writer }: Moving) => since === null || !isKeptFromBefore(writer.own, id, since)
  const moving = writers
    .flatMap((writer) => movableIn(writer.own, shared, stage).map((movable) => ({ ...movable, writer })))
    .filter(isMeant)
  const records = recordsOf(shared)
  // Taken out here and put nowhere, they would be lost.
  if (!records) return { notes: 0, people: 0, ids: new Set() }
  const fresh = moving.filter(({ id }) => !records.has(id)).sort(byDepthAndId)
  const places = placesOf(fresh, shared, stage)
  const indices = indicesOf(fresh, shared, stage)
  for (const one of fresh) {
    const cells = new Map(readCells(recordsIn(one.writer.own), one.id))
    const place = places.get(one.id)
    const index = indices.get(one.id)
    if (place) cells.set('place', place)
    if (index) cells.set('index', index)
    setAuthor(cells, one, anonymous || wasAnonymous(one))
    records.set(one.id, toRecordMap(cells))
  }
  for (const { id, record, writer } of moving) takeOut(writer.own, id, record.type === 'note')
  return summaryOf(fresh)
}

function recordsIn(doc: Y.Doc) {
  const records = recordsOf(doc)
  if (!records) throw new Error('a layer without records')
  return records
}

function byDepthAndId(a: Movable, b: Movable): number {
  return a.depth - b.depth || (a.id < b.id ? -1 : 1)
}

function toRecordMap(cells: ReadonlyMap<string, unknown>): Y.Map<unknown> {
  return new Y.Map(
    [...cells].map(([cell, value]) => [cell, cell === RICH_TEXT ? newRichText(value) : value] as const),
  )
}

/** Announced when it was written, whatever was announced since. */
function wasAnonymous({ id, writer }: Moving): boolean {
  return originOf(writer.own, id)?.anonymous ?? false
}

/** What a client may have noted on a record is not to be trusted with the question who wrote it. */
function setAuthor(cells: Map<string, unknown>, { record, writer }: Moving, anonymous: boolean): void {
  for (const cell of [...cells.keys()])
    if (cell === 'meta.author' || (anonymous && cell.startsWith('meta.'))) cells.delete(cell)
  // The name of a file may be that of its owner.
  if (anonymous && record.typeName === 'asset') cells.set('props.name', '')
  if (anonymous || record.type !== 'note') return
  const { participantId, name, number } = writer
  cells.set('meta.author', { participantId, name, number } satisfies NoteAuthor)
}

function takeOut(own: Y.Doc, id: string, isNote: boolean): void {
  recordsIn(own).delete(id)
  if (isNote) ownNotesOf(own).set(id, 1)
}

/**
 * New places in the pile for all shapes that stand on a page or in a group of `shared`: above what is there, each person's among
 * each other as before. Two people's shapes would share one otherwise, which tldraw does not survive.
 */
function indicesOf(moving: readonly Moving[], shared: Y.Doc, stage: Y.Doc): Map<string, IndexKey> {
  const outermost = moving.filter(({ record, depth }) => record.typeName === 'shape' && depth === 0)
  const highest = highestIndices(new Set(outermost.map(({ record }) => record.parentId)), shared, stage)
  const indices = new Map<string, IndexKey>()
  for (const [parentId, siblings] of Map.groupBy(outermost, ({ record }) => String(record.parentId))) {
    const keys = getIndicesAbove(highest.get(parentId), siblings.length)
    const piles = Map.groupBy(siblings.sort(byIndexAndId), ({ writer }) => writer).values()
    for (const [i, { id }] of mixedPile(piles).entries()) indices.set(id, keys[i] as IndexKey)
  }
  return indices
}

function byIndexAndId(a: Movable, b: Movable): number {
  const [first, second] = [String(a.record.index), String(b.record.index)]
  if (first === second) return a.id < b.id ? -1 : 1
  return first < second ? -1 : 1
}

function highestIndices(parentIds: ReadonlySet<unknown>, ...docs: readonly Y.Doc[]): Map<unknown, IndexKey> {
  const highest = new Map<unknown, IndexKey>()
  const read = readFrom(...docs)
  for (const id of docs.flatMap(idsIn).filter((one) => one.startsWith('shape:'))) {
    const { parentId, index } = read(id) ?? {}
    const known = highest.get(parentId)
    if (parentIds.has(parentId) && isIndex(index) && (!known || index > known)) highest.set(parentId, index)
  }
  return highest
}

function isIndex(value: unknown): value is IndexKey {
  try {
    return getIndexAbove(value as IndexKey) > String(value)
  } catch {
    return false
  }
}

function summaryOf(moved: readonly Moving[]): Revealed {
  const notes = moved.filter(({ record }) => record.type === 'note')
  return {
    notes: notes.length,
    people: new Set(notes.map(({ writer }) => writer)).size,
    ids: new Set(moved.map(({ id }) => id)),
  }
}
