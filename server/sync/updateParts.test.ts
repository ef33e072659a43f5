import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { hasGap } from './updateChecks.ts'
import { outlineUpdate } from './updateOutline.ts'
import { type PartSize, partsOf } from './updateParts.ts'
import { scanUpdate } from './updateScan.ts'

const editArbitrary = fc.record({ doc: fc.nat(2), kind: fc.nat(5), key: fc.nat(3), value: fc.nat(500) })
type Edit = typeof editArbitrary extends fc.Arbitrary<infer T> ? T : never

function edit(doc: Y.Doc, { kind, key, value }: Edit): void {
  const board = doc.getMap<unknown>('board')
  const nested = board.get(`k${key}`)
  if (kind === 0) board.set(`k${key}`, new Y.Map([['inner', new Y.Map([['deep', value]])]]))
  else if (kind === 1) board.set(`k${key}`, new Y.Text('text'))
  else if (kind === 2) board.delete(`k${key}`)
  else if (nested instanceof Y.Map) nested.set(`n${value % 5}`, [value, 'x'])
  else if (nested instanceof Y.Text && kind === 3) nested.insert(value % (nested.length + 1), `ab${value}`)
  else if (nested instanceof Y.Text && nested.length > 1) nested.delete(value % (nested.length - 1), 2)
}

/** Three people who edit and now and then exchange; answers what one of them has at the end. */
function play(edits: readonly Edit[]): Y.Doc {
  const docs = [0, 1, 2].map(() => new Y.Doc())
  for (const [index, one] of edits.entries()) {
    const doc = docs[one.doc] as Y.Doc
    doc.transact(() => edit(doc, one))
    const other = docs[(one.doc + 1 + (index % 2)) % 3] as Y.Doc
    if (index % 3 !== 0) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  }
  return docs[0] as Y.Doc
}

function outlined(update: Uint8Array) {
  const outline = outlineUpdate(update, 1e9)
  for (let step = outline.next(); ; step = outline.next()) if (step.done) return step.value
}

/** Applies it part by part, with an edit of somebody else between them; answers how many there were. */
function applyInParts(doc: Y.Doc, update: Uint8Array, size: PartSize, between: () => void): number {
  let count = 0
  for (const part of partsOf(update, outlined(update), () => doc, size)) {
    if (!part) continue
    expect(scanUpdate(part.update).structs).toEqual(part.scan.structs)
    expect(hasGap(part.scan, doc)).toBe(false)
    Y.applyUpdate(doc, part.update)
    between()
    count += 1
  }
  return count
}

function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  doc.once('update', (update: Uint8Array) => updates.push(update))
  change()
  return updates[0] ?? new Uint8Array()
}

function expectSame(a: Y.Doc, b: Y.Doc): void {
  expect(Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))).toBe(true)
  expect(a.getMap('board').toJSON()).toEqual(b.getMap('board').toJSON())
}

describe('W10 an update in parts', () => {
  const edits = fc.array(editArbitrary, { minLength: 5, maxLength: 60 })

  it('comes to the same as the whole, in an order without gaps, whoever made it', () => {
    fc.assert(
      fc.property(edits, fc.nat(20), fc.integer({ min: 1, max: 6 }), (list, known, structs) => {
        const source = play(list)
        const base = Y.encodeStateAsUpdate(play(list.slice(0, known)))
        const [whole, inParts] = [new Y.Doc(), new Y.Doc()]
        for (const doc of [whole, inParts]) Y.applyUpdate(doc, base)
        const update = Y.encodeStateAsUpdate(source)
        Y.applyUpdate(whole, update)
        applyInParts(inParts, update, { structs, bytes: 40 }, () => {})
        expectSame(inParts, whole)
      }),
    )
  })

  it('lets others edit between two parts', () => {
    fc.assert(
      fc.property(edits, edits, (list, others) => {
        const update = Y.encodeStateAsUpdate(play(list))
        const [server, other] = [new Y.Doc(), new Y.Doc()]
        const waiting = [...others]
        const between = () => {
          const next = waiting.shift()
          if (!next) return
          Y.applyUpdate(other, Y.encodeStateAsUpdate(server))
          edit(other, next)
          Y.applyUpdate(server, Y.encodeStateAsUpdate(other))
        }
        applyInParts(server, update, { structs: 3, bytes: 60 }, between)
        Y.applyUpdate(other, update)
        expectSame(server, other)
      }),
    )
  })

  it('R5 ends with what hangs on something missing', () => {
    const source = new Y.Doc()
    source.getMap('board').set('a', new Y.Map())
    const first = Y.encodeStateVector(source)
    for (let n = 0; n < 20; n++) (source.getMap('board').get('a') as Y.Map<number>).set(`${n}`, n)
    const update = Y.encodeStateAsUpdate(source, first)
    const doc = new Y.Doc()
    const [part] = [...partsOf(update, outlined(update), () => doc, { structs: 5, bytes: 1000 })]
    expect(part && hasGap(part.scan, doc)).toBe(true)
  })

  it('never empties a container of the server’s, whose deletion may be refused', () => {
    const source = new Y.Doc()
    source.getMap('board').set('records', new Y.Map(Array.from({ length: 3000 }, (_, n) => [`${n}`, n])))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
    const deletion = changeOf(source, () => source.getMap('board').delete('records'))
    const first = [...partsOf(deletion, outlined(deletion), () => doc)].find((part) => part !== null)
    expect(first?.scan.deletes[0]).toMatchObject({ client: source.clientID, clock: 0 })
  })

  it('H5 deletes what is in a large thing before the thing itself', () => {
    const source = new Y.Doc()
    const [records, large] = [new Y.Map<unknown>(), new Y.Map<number>()]
    source.getMap('board').set('records', records)
    records.set('large', large)
    for (let n = 0; n < 3000; n++) large.set(`${n}`, n)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
    const deletion = changeOf(source, () => records.delete('large'))
    const sizes: number[] = []
    for (const part of partsOf(deletion, outlined(deletion), () => doc)) {
      const transactions: Y.Transaction[] = []
      doc.once('afterTransaction', (transaction: Y.Transaction) => transactions.push(transaction))
      if (part) Y.applyUpdate(doc, part.update)
      for (const { deleteSet } of transactions)
        sizes.push([...deleteSet.clients.values()].flat().reduce((sum, { len }) => sum + len, 0))
    }
    expect(Math.max(...sizes)).toBeLessThan(1000)
    expectSame(doc, source)
  })
})
