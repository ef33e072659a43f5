import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Size, shelve } from './shelve.ts'

const GAP = 20
const note = { w: 200, h: 200 }
const size = fc.record({ w: fc.integer({ min: 1, max: 400 }), h: fc.integer({ min: 1, max: 400 }) })

test('fills columns from the left, each as high as allowed', () => {
  expect(shelve(Array(5).fill(note), 420, GAP)).toEqual({
    places: [
      { x: 0, y: 0 },
      { x: 0, y: 220 },
      { x: 220, y: 0 },
      { x: 220, y: 220 },
      { x: 440, y: 0 },
    ],
    w: 640,
    h: 420,
  })
})

test('nothing takes no room; what is higher than allowed has a column of its own', () => {
  expect(shelve([], 100, GAP)).toEqual({ places: [], w: 0, h: 0 })
  expect(shelve([note, note], 100, GAP).places).toEqual([
    { x: 0, y: 0 },
    { x: 220, y: 0 },
  ])
})

test('no two boxes come closer than the gap, and all lie in what is said to be taken', () => {
  fc.assert(
    fc.property(fc.array(size, { maxLength: 30 }), fc.integer({ min: 1, max: 1500 }), (sizes, maxHeight) => {
      const { places, w, h } = shelve(sizes, maxHeight, GAP)
      const boxes = places.map((place, index) => ({ ...place, ...(sizes[index] as Size) }))
      for (const box of boxes) {
        expect(box.x + box.w).toBeLessThanOrEqual(w)
        expect(box.y + box.h).toBeLessThanOrEqual(h)
      }
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1)) expect(isApart(a, b) || isApart(b, a)).toBe(true)
    }),
  )
})

function isApart(a: Size & { x: number; y: number }, b: { x: number; y: number }): boolean {
  return a.x + a.w + GAP <= b.x || a.y + a.h + GAP <= b.y
}
