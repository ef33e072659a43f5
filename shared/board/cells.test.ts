import type { TLRecord } from '@tldraw/tlschema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { diffRecords, fromCells, toCells } from './cells.ts'
import { keepIdentity } from './json.ts'
import {
  createLayerUpdate,
  initLayer,
  readRawRecord,
  readRecords,
  recordsOf,
  writeChanges,
  writeRecord,
} from './layerDoc.ts'

const key = fc.string({ minLength: 1, maxLength: 6 }).filter((name) => !name.includes('.'))
const json = fc.jsonValue({ maxDepth: 2 })
const fields = fc.dictionary(
  key.filter((name) => !['__proto__', 'constructor', 'prototype', 'richText'].includes(name)),
  json,
  { maxKeys: 5 },
)

/** Shaped like a note; the codec doesn't ask the schema. */
const anyShape = fc
  .record({
    x: fc.double(),
    y: fc.double(),
    rotation: fc.double(),
    index: fc.string(),
    props: fields,
    meta: fields,
  })
  .map(
    (some) =>
      ({
        id: 'shape:a',
        typeName: 'shape',
        type: 'note',
        parentId: 'page:p',
        ...some,
      }) as unknown as TLRecord,
  )

function layer(): { doc: Y.Doc; records: NonNullable<ReturnType<typeof recordsOf>> } {
  const doc = new Y.Doc()
  return { doc, records: initLayer(doc) }
}

const note = {
  id: 'shape:n',
  typeName: 'shape',
  type: 'note',
  parentId: 'page:p',
  x: 1,
  y: 2,
  rotation: 0,
  index: 'a1',
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hallo' }] }] },
    scale: 1,
  },
} as unknown as TLRecord

describe('cells of a record', () => {
  it('M1 a record comes back from its cells as it was', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        expect(fromCells(shape.id, toCells(shape))).toEqual(shape)
      }),
    )
  })

  it('M1 a record comes back from a document as it was', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        const { records } = layer()
        writeRecord(records, shape)
        expect(readRawRecord(records, shape.id)).toEqual(shape)
      }),
      { numRuns: 50 },
    )
  })

  it('M2 changes of one cell bring over that cell only, and make one record into the other', () => {
    fc.assert(
      fc.property(anyShape, anyShape, (before, after) => {
        const { doc, records } = layer()
        writeRecord(records, before)
        const changes = diffRecords(before, after)
        writeChanges(records, before.id, changes)
        expect(readRawRecord(records, before.id)).toEqual(after)
        expect(diffRecords(before, { ...before })).toEqual([])
        doc.destroy()
      }),
      { numRuns: 50 },
    )
  })

  it('M2 moving a shape is one cell', () => {
    const moved = { ...note, x: 7, y: 8 } as TLRecord
    expect(diffRecords(note, moved)).toEqual([
      { cell: 'place', before: ['page:p', 1, 2, 0], after: ['page:p', 7, 8, 0] },
    ])
  })

  it('M3 cells that nobody here knows stay as they are', () => {
    const { records } = layer()
    writeRecord(records, note)
    records.get(note.id)?.set('constructor', 'odd')
    writeChanges(records, note.id, diffRecords(note, { ...note, opacity: 0.5 } as TLRecord))
    expect(records.get(note.id)?.get('constructor')).toBe('odd')
    expect(readRawRecord(records, note.id)).toEqual({ ...note, opacity: 0.5 })
  })

  it('M4 names that reach a prototype are neither read nor written', () => {
    const cells: [string, unknown][] = [
      ['__proto__', { polluted: 1 }],
      ['props.__proto__', { polluted: 1 }],
      ['meta.constructor', 1],
    ]
    const record = fromCells('shape:x', cells)
    expect(record).toEqual({ id: 'shape:x', typeName: 'shape', meta: {}, props: {} })
    expect((record as { polluted?: unknown }).polluted).toBeUndefined()
    const evil = { ...note, meta: JSON.parse('{"__proto__": 1}') } as TLRecord
    expect([...toCells(evil).keys()].filter((name) => name.includes('proto'))).toEqual([])
  })
})

describe('a layer document', () => {
  it('M5 made for a board holds its records and says its format', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, createLayerUpdate([note]))
    expect(readRecords(doc)).toEqual({ records: [note], badIds: [] })
    expect(doc.getMap('board').get('meta')).toBeInstanceOf(Y.Map)
  })

  it('R9 made again it takes what was made in it before', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, createLayerUpdate([]))
    recordsOf(doc)?.set('shape:x', new Y.Map([['type', 'note']]))
    const again = new Y.Doc()
    Y.applyUpdate(again, createLayerUpdate([]))
    Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
    expect(recordsOf(again)?.toJSON()).toEqual({ 'shape:x': { type: 'note' } })
  })

  it('M6 a record that the schema refuses is reported and harms no other', () => {
    const { doc, records } = layer()
    writeRecord(records, note)
    writeRecord(records, { ...note, id: 'shape:bad', opacity: 7 } as TLRecord)
    records.set('shape:odd', 'text' as never)
    records.set('camera:page:p', new Y.Map())
    const found = readRecords(doc)
    expect(found.records).toEqual([note])
    expect(found.badIds.toSorted()).toEqual(['camera:page:p', 'shape:bad', 'shape:odd'])
  })

  it('M7 plain JSON where rich text belongs is read, and merges from the first edit on', () => {
    const { records } = layer()
    writeRecord(records, note)
    const richText = (note as { props: { richText: unknown } }).props.richText
    records.get(note.id)?.set('props.richText', richText)
    expect(readRawRecord(records, note.id)).toEqual(note)
    writeChanges(records, note.id, [{ cell: 'props.richText', before: undefined, after: richText }])
    expect(records.get(note.id)?.get('props.richText')).toBeInstanceOf(Y.XmlFragment)
    expect(readRawRecord(records, note.id)).toEqual(note)
  })
})

describe('keepIdentity', () => {
  it('M8 keeps the objects whose content did not change', () => {
    const before = { a: { deep: [1, 2] }, b: { x: 1 } }
    const after = keepIdentity(before, { a: { deep: [1, 2] }, b: { x: 2 } })
    expect(after).toEqual({ a: { deep: [1, 2] }, b: { x: 2 } })
    expect(after.a).toBe(before.a)
    expect(keepIdentity(before, structuredClone(before))).toBe(before)
  })
})
