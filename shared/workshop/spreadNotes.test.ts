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
const nearness = ({ center: a }: PlacedNote, { center: b }: PlacedNote) =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) / 200
const covers = (a: PlacedNote, b: PlacedNote) => nearness(a, b) < 0.9
const pairsOf = (all: readonly PlacedNote[]) =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const))

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

  it.each([
    ['outside', { x: 5000, y: 5000 }, 1],
    ['in a zone that just holds them', { x: 700, y: 500 }, 0.6],
  ])('V4 twenty notes on one spot lie side by side where there is room: %s', (_, { x, y }, least) => {
    const pile = Array.from({ length: 20 }, (_, i) => note(`shape:${i}`, x, y))
    const spread = settled(pile, spreadNotes(pile, [], fieldOf))
    for (const [a, b] of pairsOf(spread)) expect(nearness(a, b)).toBeGreaterThanOrEqual(least)
  })

  it('V4 sixty notes that people put somewhere in a zone for brainstorming hardly hide words of each other', () => {
    const box = { x: 0, y: 0, w: 2600, h: 1750 }
    const wide: Field = { box, contains: () => true }
    const places = fc.array(
      fc.tuple(fc.integer({ min: 100, max: 2500 }), fc.integer({ min: 100, max: 1650 })),
      {
        minLength: 60,
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(places, (middles) => {
        const all = middles.map(([x, y], i) => note(`shape:${i}`, x, y))
        const spread = settled(
          all,
          spreadNotes(all, [], () => wide),
        )
        expect(pairsOf(spread).filter(([a, b]) => covers(a, b)).length).toBeLessThan(4)
      }),
      { numRuns: 30 },
    )
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
