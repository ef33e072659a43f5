import { describe, expect, test } from 'vitest'
import { CELL_GAP, GAP } from './layout/box.ts'
import type { TemplateZone } from './template.ts'
import { TEMPLATES } from './templates.ts'

const NOTE = 200
const NOTE_GAP = 16
/** What a 1366x768 screen leaves to the canvas beside the guide. */
const FREE = { w: 1050, h: 640 }
const PROMPT_SIZE = 38
const TITLE_SIZE = 50
/** Cells of the lotus blossom stand closer. */
const PETAL_GAP = 8

type Span = [from: number, to: number]
const apart = ([a, b]: Span, [c, d]: Span) => Math.max(c - b, a - d)
const across = ({ x, w }: TemplateZone): Span => [x, x + w]
const down = ({ y, h }: TemplateZone): Span => [y, y + h]

function isInside(inner: TemplateZone, outer: TemplateZone): boolean {
  const fits = ([a, b]: Span, [c, d]: Span) => a >= c && b <= d
  return fits(across(inner), across(outer)) && fits(down(inner), down(outer))
}

function pairsOf(zones: readonly TemplateZone[]) {
  return zones.flatMap((a, i) => zones.slice(i + 1).map((b) => [a, b] as const))
}

function sizeOf(zones: readonly TemplateZone[]) {
  const right = Math.max(...zones.map(({ x, w }) => x + w))
  const bottom = Math.max(...zones.map(({ y, h }) => y + h))
  return { w: right - Math.min(...zones.map(({ x }) => x)), h: bottom - Math.min(...zones.map(({ y }) => y)) }
}

/** Distances to the nearest neighbours on the right and below. */
function gapsOf(zone: TemplateZone, zones: readonly TemplateZone[]): number[] {
  const nearest = (along: (zone: TemplateZone) => Span, beside: (zone: TemplateZone) => Span) => {
    const after = zones.filter((other) => along(other)[0] >= along(zone)[1])
    const gaps = after.filter((other) => apart(beside(zone), beside(other)) < 0)
    return gaps.map((other) => along(other)[0] - along(zone)[1])
  }
  const [right, below] = [nearest(across, down), nearest(down, across)]
  return [right, below].filter((gaps) => gaps.length > 0).map((gaps) => Math.min(...gaps))
}

function roomFor({ w, h, look, title, prompt }: TemplateZone): number {
  if (!['card', 'cell'].includes(look)) return 0
  const lines = Math.ceil((prompt.de.length * PROMPT_SIZE * 0.54) / (w - 64))
  const texts = title.de || prompt.de ? 26 + (title.de ? 66 : 0) + lines * 48 : 0
  const fitting = (length: number) => Math.max(0, Math.floor((length + NOTE_GAP) / (NOTE + NOTE_GAP)))
  return fitting(w - (look === 'card' ? 24 : 8)) * fitting(h - texts)
}

describe.each(TEMPLATES.filter(({ zones }) => zones.length > 0))('zones of $id', ({ id, zones }) => {
  test('lie apart, or one inside the other on purpose', () => {
    for (const [a, b] of pairsOf(zones)) {
      const distance = Math.max(apart(across(a), across(b)), apart(down(a), down(b)))
      const isNested = isInside(b, a) || isInside(a, b)
      if (distance < PETAL_GAP)
        expect(isNested && ['empathy-map', 'stakeholder-rings'].includes(id)).toBe(true)
    }
  })

  test('have equal gutters', () => {
    const outer = zones.filter((zone) => !zones.some((other) => other !== zone && isInside(zone, other)))
    const gaps = new Set(outer.filter(({ look }) => look !== 'plain').flatMap((zone) => gapsOf(zone, outer)))
    const allowed = id === 'lotus-blossom' ? [GAP, PETAL_GAP] : [GAP, CELL_GAP]
    expect([...gaps].filter((gap) => !allowed.includes(gap))).toEqual([])
  })

  test('are legible when the whole step is on a small laptop', () => {
    const { w, h } = sizeOf(zones)
    const zoom = Math.min(1, FREE.w / w, FREE.h / h)
    expect(PROMPT_SIZE * zoom).toBeGreaterThanOrEqual(11)
    expect(TITLE_SIZE * zoom).toBeGreaterThanOrEqual(14)
    expect(w / h).toBeGreaterThan(1.4)
    expect(w / h).toBeLessThan(1.9)
  })

  test('have keys of their own, and whole numbers', () => {
    expect(new Set(zones.map(({ key }) => key)).size).toBe(zones.length)
    for (const { key, x, y, w, h } of zones) {
      expect(key).toMatch(/^[A-Za-z0-9-]+$/)
      for (const value of [x, y, w, h]) expect(Number.isInteger(value)).toBe(true)
    }
  })
})

const FEW_NOTES = ['storyboard', 'break', 'empty']
test.each(TEMPLATES.filter(({ id }) => !FEW_NOTES.includes(id)))(
  '$id has room for forty notes',
  ({ zones }) => {
    const outer = zones.filter((zone) => !zones.some((other) => other !== zone && isInside(other, zone)))
    const rings = zones.filter(({ look }) => look === 'oval').slice(0, 1)
    const inRings = rings.reduce(
      (sum, { w, h }) => sum + Math.floor((w * h * 0.6) / (NOTE + NOTE_GAP) ** 2),
      0,
    )
    expect(outer.reduce((sum, zone) => sum + roomFor(zone), inRings)).toBeGreaterThanOrEqual(40)
  },
)
