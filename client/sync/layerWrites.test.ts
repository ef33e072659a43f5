import type { TLRecord } from 'tldraw'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createLayerUpdate, readRecords } from '../../shared/board/layerDoc.ts'
import { WHOLE_UPDATE } from '../../shared/protocol/messages.ts'
import { applyWrites, type RecordWrite, toWrite } from './layerWrites.ts'
import { newNote } from './testRecords.ts'

const COUNT = 1200

function emptyLayer() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, createLayerUpdate([]))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const write = (writes: readonly (RecordWrite | null)[]): Uint8Array[] => {
    updates.length = 0
    applyWrites(
      new Map([['shared', doc]]),
      writes.flatMap((one) => one ?? []),
      'test',
    )
    return [...updates]
  }
  return { doc, write }
}

const notes = (x = 0): TLRecord[] =>
  Array.from({ length: COUNT }, (_, n) => newNote(`shape:${n}`, { x }, `What note ${n} says`))

function expectWhole(updates: readonly Uint8Array[]): void {
  const sizes = updates.map((update) => ({
    structs: Y.decodeUpdate(update).structs.length,
    bytes: update.length,
  }))
  expect(Math.max(...sizes.map(({ structs }) => structs))).toBeLessThanOrEqual(WHOLE_UPDATE.structs)
  expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(WHOLE_UPDATE.bytes)
}

describe('W10 large changes go out in portions that the server takes as a whole', () => {
  it('thousands of notes that are made, moved and deleted', () => {
    const { doc, write } = emptyLayer()
    const [before, after] = [notes(), notes(70)]
    const made = write(before.map((note) => toWrite('shared', null, note)))
    expectWhole(made)
    expect(readRecords(doc).records).toHaveLength(COUNT)
    const moved = write(before.map((note, n) => toWrite('shared', note, after[n] ?? null)))
    expectWhole(moved)
    // Dragging them at 20 Hz stays far below what a seat may send.
    expect(moved.length).toBeLessThan(9)
    const deleted = write(after.map((note) => toWrite('shared', note, null)))
    expect(deleted.length).toBeGreaterThan(10)
    expect(readRecords(doc).records).toEqual([])
  })

  it('a record that is larger by itself goes alone, and whole', () => {
    const { write } = emptyLayer()
    const long = newNote('shape:long', {}, 'x'.repeat(3 * WHOLE_UPDATE.bytes))
    const updates = write(
      [newNote('shape:a'), long, newNote('shape:b')].map((one) => toWrite('shared', null, one)),
    )
    expect(updates).toHaveLength(3)
  })
})
