import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  createLayerUpdate,
  readRecords,
  recordsOf,
  writeChanges,
  writeRecord,
} from '../../shared/board/layerDoc.ts'
import { ownNotesOf } from '../../shared/board/ownNotes.ts'
import { carryOver } from './carryOver.ts'
import { newNote, textOf } from './testRecords.ts'

const textCell = { cell: 'props.richText', before: undefined }

function docOf(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function copyOf(doc: Y.Doc, change: (records: NonNullable<ReturnType<typeof recordsOf>>) => void): Y.Doc {
  const copy = docOf(Y.encodeStateAsUpdate(doc))
  const records = recordsOf(copy)
  if (records) copy.transact(() => change(records))
  return copy
}

const carry = (copy: Y.Doc, doc: Y.Doc) => carryOver(Y.encodeStateAsUpdate(copy), doc)
const old = () => docOf(createLayerUpdate([newNote('shape:a', { x: 1 }, 'before'), newNote('shape:b')]))
const shown = (doc: Y.Doc) => readRecords(doc).records.toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe('K5 what a copy has and the document never knew', () => {
  it('comes: new records, changed cells, words', () => {
    const doc = old()
    const copy = copyOf(doc, (records) => {
      writeRecord(records, newNote('shape:new', {}, 'new'))
      writeChanges(records, 'shape:a', [{ ...textCell, after: textOf('before and after') }])
      writeChanges(records, 'shape:b', [{ cell: 'props.color', before: 'yellow', after: 'blue' }])
    })
    carry(copy, doc)
    expect(shown(doc)).toEqual(shown(copy))
  })

  it('comes once, whoever else brings it', () => {
    const doc = old()
    const copy = copyOf(doc, (records) => writeRecord(records, newNote('shape:new', {}, 'new')))
    carry(copy, doc)
    const after = Y.encodeStateVector(doc)
    const other = copyOf(doc, () => {})
    carry(copy, other)
    carry(copy, doc)
    expect([Y.encodeStateVector(doc), Y.encodeStateVector(other)]).toEqual([after, after])
  })

  it('leaves what the document has made of it since', () => {
    const doc = old()
    const copy = copyOf(doc, (records) => {
      writeChanges(records, 'shape:a', [{ cell: 'props.color', before: 'yellow', after: 'blue' }])
      writeChanges(records, 'shape:b', [{ cell: 'props.color', before: 'yellow', after: 'blue' }])
    })
    const records = recordsOf(doc)
    records?.delete('shape:a')
    if (records) writeRecord(records, newNote('shape:b', { x: 9 }))
    carry(copy, doc)
    expect(shown(doc)).toEqual([newNote('shape:b', { x: 9 })])
  })

  it('comes also into a layer that was made anew, with the notes that are one’s own', () => {
    const copy = old()
    ownNotesOf(copy).set('shape:a', 1)
    const doc = docOf(createLayerUpdate([]))
    carry(copy, doc)
    expect(shown(doc)).toEqual(shown(copy))
    expect(ownNotesOf(doc).toJSON()).toEqual({ 'shape:a': 1 })
  })
})
