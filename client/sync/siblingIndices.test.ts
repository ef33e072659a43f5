import type { IndexKey, TLShape } from 'tldraw'
import { describe, expect, it } from 'vitest'
import { repairedSiblings } from './siblingIndices.ts'
import { newNote } from './testRecords.ts'

function siblings(...indices: string[]): TLShape[] {
  return indices.map((index, i) => newNote(`shape:${i}`, { index }) as TLShape)
}

function orderAfter(shapes: TLShape[], isWritable: (shape: TLShape) => boolean): TLShape[] {
  const repaired = new Map(repairedSiblings(shapes, isWritable).map((shape) => [shape.id, shape]))
  return shapes
    .map((shape) => repaired.get(shape.id) ?? shape)
    .sort((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0))
}

describe('siblings that share an index', () => {
  it('U9 get indices of their own, in the same order, below the next one', () => {
    const shapes = siblings('a1', 'a1', 'a1', 'a2', 'a3', 'a3')
    const after = orderAfter(shapes, () => true)
    expect(after.map(({ id }) => id)).toEqual(shapes.map(({ id }) => id))
    expect(new Set(after.map(({ index }) => index)).size).toBe(6)
    expect(repairedSiblings(after, () => true)).toEqual([])
  })

  it('U9 a shape that may not be written keeps its index', () => {
    const [template, note] = siblings('a1', 'a1')
    const after = orderAfter([template, note] as TLShape[], (shape) => shape !== template)
    expect(after[0]).toBe(template)
    expect(after[1]?.index).not.toBe('a1' as IndexKey)
    expect(repairedSiblings([template, note] as TLShape[], () => false)).toEqual([])
  })
})
