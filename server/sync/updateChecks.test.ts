import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { hasGap, holdsNews, touchesRoot } from './updateChecks.ts'
import { scanUpdate } from './updateScan.ts'

type Edit = { doc: number; kind: number; key: number; value: number; inSession: boolean }

const editArbitrary = fc.record({
  doc: fc.nat(2),
  kind: fc.nat(6),
  key: fc.nat(4),
  value: fc.nat(1000),
  inSession: fc.boolean(),
})

/** All kinds of content that Yjs knows, in nested types, in two top-level types. */
function edit(doc: Y.Doc, { kind, key, value, inSession }: Edit): void {
  const root = doc.getMap<unknown>(inSession ? 'session' : 'board')
  const name = `k${key}`
  const nested = root.get(name)
  if (kind === 0) root.set(name, value % 2 ? { a: [value, null, 1.5, 'x', { b: true }] } : undefined)
  else if (kind === 1) root.set(name, new Y.Map([['inner', value]]))
  else if (kind === 2) root.set(name, new Y.Text('text'))
  else if (kind === 3) root.set(name, new Uint8Array([value % 256]))
  else if (nested instanceof Y.Map) nested.set(`n${value % 3}`, value)
  else if (nested instanceof Y.Text) editText(nested, kind, value)
  else root.delete(name)
}

function editText(text: Y.Text, kind: number, value: number): void {
  if (kind === 4) text.insert(value % (text.length + 1), `ab${value}`)
  else if (kind === 5 && text.length > 0) text.format(0, text.length, { bold: value % 2 ? true : null })
  else text.delete(0, Math.min(2, text.length))
}

/** Three clients that edit and now and then exchange; answers every update in the order in which it was made. */
function makeUpdates(edits: readonly Edit[]): { update: Uint8Array; inSession: boolean }[] {
  const docs = [0, 1, 2].map(() => new Y.Doc())
  const made: { update: Uint8Array; inSession: boolean }[] = []
  for (const [index, one] of edits.entries()) {
    const doc = docs[one.doc]
    if (!doc) continue
    const collect = (update: Uint8Array) => made.push({ update, inSession: one.inSession })
    doc.on('update', collect)
    doc.transact(() => edit(doc, one))
    doc.off('update', collect)
    const other = docs[(one.doc + 1) % docs.length]
    if (index % 3 === 0 && other) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  }
  return made
}

const hasPending = (doc: Y.Doc) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null

describe('H1 the scan reads what Yjs writes', () => {
  it('R5 and says exactly which updates have a gap and which hold news, in any order', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { minLength: 1, maxLength: 40 }), fc.nat(), (edits, seed) => {
        const updates = makeUpdates(edits).map(({ update }) => update)
        const server = new Y.Doc()
        for (const [index, update] of updates.entries()) {
          const chosen = updates[(index * 7 + seed) % updates.length] ?? update
          const scan = scanUpdate(chosen)
          const before = Y.encodeStateAsUpdate(server)
          const news = holdsNews(scan, server)
          const gap = hasGap(scan, server)
          const probe = new Y.Doc()
          Y.applyUpdate(probe, before)
          Y.applyUpdate(probe, chosen)
          expect(gap).toBe(hasPending(probe))
          if (gap) continue
          expect(news).toBe(!Y.equalSnapshots(Y.snapshot(server), Y.snapshot(probe)))
          Y.applyUpdate(server, chosen)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('X6 and which of them touch the session', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { minLength: 1, maxLength: 40 }), (edits) => {
        const server = new Y.Doc()
        for (const { update } of makeUpdates(edits)) {
          const scan = scanUpdate(update)
          if (hasGap(scan, server)) continue
          const touches = touchesRoot(scan, server, 'session')
          let changed = false
          const onChange = () => {
            changed = true
          }
          server.getMap('board')
          server.getMap('session').observeDeep(onChange)
          Y.applyUpdate(server, update)
          server.getMap('session').unobserveDeep(onChange)
          // A change that is outdone as soon as it comes fires no event, and is refused all the same.
          if (changed) expect(touches).toBe(true)
          if (!scan.structs.length && !changed) expect(touches).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('X6 what stays outside the session never counts as touching it', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { minLength: 1, maxLength: 40 }), (edits) => {
        const server = new Y.Doc()
        server.getMap('session').set('step', 1)
        for (const { update } of makeUpdates(edits.map((one) => ({ ...one, inSession: false })))) {
          const scan = scanUpdate(update)
          if (!hasGap(scan, server)) expect(touchesRoot(scan, server, 'session')).toBe(false)
          Y.applyUpdate(server, update)
        }
      }),
      { numRuns: 40 },
    )
  })
})

it('X6 a struct that overlaps the session’s last one and claims to belong elsewhere touches it', () => {
  const server = new Y.Doc()
  server.clientID = 9
  server.getMap('session').set('step', 1)
  const overlapping = encoding.encode((encoder) => {
    for (const number of [1, 1, 9, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0x28)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'board')
    encoding.writeVarString(encoder, 'key')
    for (const byte of [2, 126, 126, 0]) encoding.writeUint8(encoder, byte)
  })
  expect(touchesRoot(scanUpdate(overlapping), server, 'session')).toBe(true)
  Y.applyUpdate(server, overlapping)
  expect(server.getMap('session').toJSON()).toEqual({})
})

describe('H1 refused by the scan', () => {
  it('every truncation of an update, and bytes after it', () => {
    const doc = new Y.Doc()
    doc.getMap('board').set('a', { b: ['c', 1, null] })
    doc.getText('t').insert(0, 'text', { bold: true })
    const update = Y.encodeStateAsUpdate(doc)
    expect(() => scanUpdate(update)).not.toThrow()
    for (let end = 0; end < update.length; end++) expect(() => scanUpdate(update.subarray(0, end))).toThrow()
    expect(() => scanUpdate(Uint8Array.of(...update, 0))).toThrow('bytes after the update')
  })

  it('lengths that reach beyond the frame into other memory', () => {
    const pooled = new Uint8Array(64).fill(65)
    // One struct of client 1: a string of 40 characters in a frame of 12 bytes.
    pooled.set([1, 1, 1, 0, 4, 1, 1, 66, 40, 67, 68, 0])
    expect(() => scanUpdate(pooled.subarray(0, 12))).toThrow('length beyond the end')
  })

  it('sub-documents, references to its own future, values nested without end', () => {
    const withSubDoc = new Y.Doc()
    withSubDoc.getMap('board').set('sub', new Y.Doc())
    expect(() => scanUpdate(Y.encodeStateAsUpdate(withSubDoc))).toThrow('unknown content')
    expect(() => scanUpdate(Uint8Array.of(1, 1, 9, 0, 0x84, 9, 5, 1, 65, 0))).toThrow('own future')
    const nested = Uint8Array.of(
      1,
      1,
      9,
      0,
      8,
      1,
      1,
      66,
      1,
      ...Array.from({ length: 200 }, () => [117, 1]).flat(),
      126,
      0,
    )
    expect(() => scanUpdate(nested)).toThrow('nested too deep')
  })
})
