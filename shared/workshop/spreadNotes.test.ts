import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Field, type PlacedNote, spreadNotes } from './spreadNotes.ts'

const ZONE = { x: 0, y: 0, w: 1400, h: 1000 }
const zone: Field = {
  box: ZONE,
  contains: ({ x, y }) => x >= ZONE.x && x <= ZONE.x + ZONE.w && y >= ZONE.y && y <= ZONE.y + ZONE.h,
}
const openSpace: Field = { box: null, contains: (point) => !zone.contains(point) }
const fieldOf = (note: PlacedNote) => (zone.contains(note.center) ? zone : openSpace)

const note = (id: string, x: number, y: number): PlacedNote => ({
  id,
  pageId: 'page:a',
  center: { x, y },
  w: 200,
  h: 200,
})
const notes = (prefix: string, max: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -400, max: 1800 }), fc.integer({ min: -400, max: 1400 })), {
      maxLength: max,
    })
    .map((places) => places.map(([x, y], i) => note(`shape:${prefix}${i}`, x, y)))

const settled = (arriving: PlacedNote[], moved: Map<string, { x: number; y: number }>) =>
  arriving.map((one) => ({ ...one, center: moved.get(one.id) ?? one.center }))
const covers = (a: PlacedNote, b: PlacedNote) =>
  Math.max(Math.abs(a.center.x - b.center.x) / 200, Math.abs(a.center.y - b.center.y) / 200) < 0.6

describe('spreading notes that come from several people', () => {
  it('V4 a note stays in its field, and one that covers nobody stays where it is', () => {
    fc.assert(
      fc.property(notes('n', 30), notes('s', 15), (arriving, standing) => {
        const moved = spreadNotes(arriving, standing, fieldOf)
        for (const [i, one] of settled(arriving, moved).entries()) {
          const before = arriving[i] ?? one
          expect(fieldOf(one)).toBe(fieldOf(before))
          const others = [...standing, ...arriving].filter((other) => other !== before)
          if (!others.some((other) => covers(before, other))) expect(one.center).toEqual(before.center)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('V4 the order in which they come makes no difference', () => {
    fc.assert(
      fc.property(
        notes('n', 20).chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(spreadNotes(shuffled, [], fieldOf)).toEqual(spreadNotes(all, [], fieldOf))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('V4 twenty notes on one spot lie side by side where there is room, in a zone and outside', () => {
    for (const spot of [
      { x: 700, y: 500 },
      { x: 5000, y: 5000 },
    ]) {
      const pile = Array.from({ length: 20 }, (_, i) => note(`shape:${i}`, spot.x, spot.y))
      const spread = settled(pile, spreadNotes(pile, [], fieldOf))
      for (const [i, a] of spread.entries())
        for (const b of spread.slice(i + 1)) expect(covers(a, b)).toBe(false)
    }
  })

  it('V4 a full zone keeps all of them, none exactly on another', () => {
    const pile = Array.from({ length: 60 }, (_, i) => note(`shape:${i}`, 700, 500))
    const spread = settled(pile, spreadNotes(pile, [], fieldOf))
    expect(spread.every(({ center }) => zone.contains(center))).toBe(true)
    expect(new Set(spread.map(({ center }) => `${center.x}/${center.y}`)).size).toBe(60)
  })

  it('V4 a note larger than anybody makes one moves no other', () => {
    const giant = { ...note('shape:0', 700, 500), w: 2e8, h: 2e8 }
    const far = Array.from({ length: 30 }, (_, i) => note(`shape:1${i}`, 5000 + i * 300, 5000))
    expect(spreadNotes([giant, ...far], [], fieldOf).size).toBe(0)
    expect(spreadNotes(far, [giant], fieldOf).size).toBe(0)
  })

  it('V4 a pile that nobody writes is given up at some point, and the rest of it stays', () => {
    let looks = 0
    const counted: Field = { box: null, contains: () => ++looks > 0 }
    const pile = Array.from({ length: 1_500 }, (_, i) => note(`shape:${i}`, 5000, 5000))
    expect(spreadNotes(pile, [], () => counted).size).toBeGreaterThan(500)
    expect(looks).toBeLessThan(210_000)
  })

  it('V4 other pages do not matter', () => {
    const [a, b] = [note('shape:a', 700, 500), { ...note('shape:b', 700, 500), pageId: 'page:b' }]
    expect(spreadNotes([a], [b], fieldOf).size).toBe(0)
  })
})
