import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  createLayerUpdate,
  initLayer,
  readRawRecord,
  recordsOf,
  writeRecord,
} from '../../../shared/board/layerDoc.ts'
import { validateRecord } from '../../../shared/board/schema.ts'
import { createStageRecords } from '../../../shared/templates/createStageRecords.ts'
import { arrowOn, groupOn, noteOn } from '../../testWorkshop.ts'
import { revealOwn, type Writer } from './revealOwn.ts'

const PAGE = 'page:step-1'

function layer(...records: object[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    const container = initLayer(doc)
    for (const record of records) writeRecord(container, validateRecord(record as never))
  })
  return doc
}

function writer(number: number, ...records: object[]): Writer {
  return { own: layer(...records), participantId: `p${number}`.padEnd(12, '-'), name: null, number }
}

function reveal(writers: Writer[], { shared = layer(), anonymous = true } = {}) {
  const stage = new Y.Doc()
  Y.applyUpdate(stage, createLayerUpdate(createStageRecords('empathy-map', 'en', 'Test')))
  const revealed = shared.transact(() => revealOwn({ stage, shared, writers, anonymous }))
  const records = recordsOf(shared)
  return { revealed, shared, read: (id: string) => records && readRawRecord(records, `shape:${id}`) }
}

const idsOf = (doc: Y.Doc) => [...(recordsOf(doc)?.keys() ?? [])].sort()

describe('revealing own layers', () => {
  it('V3 groups in a circle, or nested deeper than anybody groups, stay with their owner', () => {
    const circle = [groupOn('shape:c1', 'c0'), groupOn('shape:c0', 'c1')]
    const nested = Array.from({ length: 60 }, (_, i) => groupOn(i === 0 ? PAGE : `shape:g${i - 1}`, `g${i}`))
    const ann = writer(
      1,
      ...circle,
      ...nested,
      noteOn('shape:g59', 'deep', 'no'),
      noteOn('shape:g5', 'ok', 'yes'),
    )
    expect(reveal([ann]).revealed).toMatchObject({ notes: 1 })
    expect(idsOf(ann.own)).toEqual(
      expect.arrayContaining(['shape:c0', 'shape:c1', 'shape:deep', 'shape:g59']),
    )
  })

  it('V10 where there is nothing to put them into, notes stay with their owner', () => {
    const ann = writer(1, noteOn(PAGE, 'a', 'yes'))
    const shared = layer()
    shared.getMap('board').delete('records')
    expect(reveal([ann], { shared }).revealed).toMatchObject({ notes: 0, people: 0 })
    expect(idsOf(ann.own)).toEqual(['shape:a'])
  })

  it('V3 so much moves at once; the next move takes the rest', () => {
    const notes = Array.from({ length: 1_200 }, (_, i) => noteOn(PAGE, `n${i}`, 'x'))
    const ann = writer(1, ...notes)
    const { revealed, shared } = reveal([ann])
    expect(revealed.notes).toBe(1_000)
    expect(idsOf(ann.own)).toHaveLength(200)
    expect(reveal([ann], { shared }).revealed.notes).toBe(200)
    expect(idsOf(shared)).toHaveLength(1_200)
  })

  it('V3 what is malformed, or hangs on something that is not there, stays with its owner', () => {
    const ann = writer(
      1,
      noteOn(PAGE, 'good', 'yes'),
      noteOn('page:gone', 'lost', 'no'),
      noteOn('shape:gone', 'alone', 'no'),
    )
    const [, ...bindings] = arrowOn(PAGE, 'arrow', 'good', 'elsewhere')
    for (const binding of bindings) writeRecord(recordsOf(ann.own) as never, validateRecord(binding as never))
    recordsOf(ann.own)?.set('shape:odd', new Y.Map([['type', 'note']]))
    const { revealed, shared } = reveal([ann])
    expect(revealed).toMatchObject({ notes: 1, people: 1 })
    expect(idsOf(shared)).toEqual(['shape:good'])
    expect(idsOf(ann.own)).toEqual([
      'binding:arrow-end',
      'binding:arrow-start',
      'shape:alone',
      'shape:lost',
      'shape:odd',
    ])
  })

  it('V3 groups in groups and their arrows arrive whole, with names what was noted on them too', () => {
    const inner = { ...groupOn('shape:outer', 'inner'), index: 'a1' }
    const ann = writer(
      1,
      groupOn(PAGE, 'outer'),
      inner,
      noteOn('shape:inner', 'deep', 'down'),
      noteOn(PAGE, 'top', 'up'),
    )
    for (const part of arrowOn(PAGE, 'arrow', 'deep', 'top'))
      writeRecord(recordsOf(ann.own) as never, validateRecord(part as never))
    recordsOf(ann.own)?.get('shape:top')?.set('meta.fromTheFuture', { x: 1 })
    const before = idsOf(ann.own)
    const { shared, read } = reveal([ann], { anonymous: false })
    expect(idsOf(shared)).toEqual(before)
    expect(idsOf(ann.own)).toEqual([])
    expect(read('deep')).toMatchObject({ parentId: 'shape:inner', x: 10, y: 20 })
    expect(read('top')).toMatchObject({ meta: { fromTheFuture: { x: 1 }, author: { number: 1 } } })
  })

  it('V3 no two shapes share a place in the pile, and the new ones lie above', () => {
    const shared = layer({ ...noteOn(PAGE, 'old', 'was here'), index: 'a7', x: 4000 })
    const people = [1, 2, 3].map((n) =>
      writer(n, noteOn(PAGE, `n${n}`, 'x'), { ...noteOn(PAGE, `m${n}`, 'y'), index: 'a5' }),
    )
    const { read } = reveal(people, { shared })
    const indices = [1, 2, 3].flatMap((n) => [`n${n}`, `m${n}`]).map((id) => String(read(id)?.index))
    expect(new Set(indices).size).toBe(6)
    expect(indices.every((index) => index > 'a7')).toBe(true)
    for (const n of [1, 2, 3]) expect(`${read(`n${n}`)?.index}` < `${read(`m${n}`)?.index}`).toBe(true)
  })

  it('V9 what lies above what says nothing of who wrote it: not even who wrote most', () => {
    const twenty = (name: string, letter: string) =>
      Array.from({ length: 20 }, (_, i) => ({
        ...noteOn(PAGE, `${name}${i}`, 'x'),
        index: `${letter}${String.fromCharCode(65 + i)}`,
      }))
    const { shared, read } = reveal([writer(1, ...twenty('low', 'a')), writer(2, ...twenty('high', 'a1'))])
    const indexOf = (id: string) => String(read(id.slice('shape:'.length))?.index)
    const pile = idsOf(shared).sort((a, b) => (indexOf(a) < indexOf(b) ? -1 : 1))
    expect(new Set(pile.slice(0, 20).map((id) => id.slice(0, 8))).size).toBe(2)
    const own = (name: string) => pile.filter((id) => id.startsWith(`shape:${name}`))
    for (const name of ['low', 'high'])
      expect(own(name)).toEqual(Array.from({ length: 20 }, (_, i) => `shape:${name}${i}`))
  })

  it('V9 without names the name of a picture’s file is not told either', () => {
    const props = { name: 'anna.png', src: null, w: 1, h: 1, mimeType: 'image/png', isAnimated: false }
    const asset = { id: 'asset:a', typeName: 'asset', type: 'image', meta: {}, props }
    const nameAfter = (anonymous: boolean) => {
      const { shared } = reveal([writer(1, asset)], { anonymous })
      return recordsOf(shared)?.get('asset:a')?.get('props.name')
    }
    expect(nameAfter(true)).toBe('')
    expect(nameAfter(false)).toBe('anna.png')
  })

  it('V9 the order of the records in the document is that of their ids, whoever wrote them', () => {
    const { shared } = reveal([
      writer(1, noteOn(PAGE, 'c', ''), noteOn(PAGE, 'a', '')),
      writer(2, noteOn(PAGE, 'b', '')),
    ])
    const clocks = [...(recordsOf(shared)?._map ?? [])].map(([id, item]) => [id, item.id.clock] as const)
    expect(clocks.toSorted((x, y) => x[1] - y[1]).map(([id]) => id)).toEqual([
      'shape:a',
      'shape:b',
      'shape:c',
    ])
  })

  it('V10 what is in shared already is not written again, and leaves the own layer', () => {
    const ann = writer(1, noteOn(PAGE, 'a', 'mine'))
    const { revealed, read } = reveal([ann], { shared: layer(noteOn(PAGE, 'a', 'theirs')) })
    expect(revealed.notes).toBe(0)
    expect(JSON.stringify(read('a'))).toContain('theirs')
    expect(idsOf(ann.own)).toEqual([])
  })
})
