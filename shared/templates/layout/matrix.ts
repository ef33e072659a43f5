import type { Localized, TemplateZone } from '../template.ts'
import { type Box, GAP, gridOf } from './box.ts'
import { type ZoneWishes, zone, zones } from './zones.ts'

const AXIS = 56

interface Axis {
  title: Localized
  /** What it means to lie at the beginning and at the end. */
  low: Localized
  high: Localized
}

type Quadrants = readonly [
  topLeft: ZoneWishes,
  topRight: ZoneWishes,
  bottomLeft: ZoneWishes,
  bottomRight: ZoneWishes,
]

/** Four cards between an arrow that points up and one that points right. */
export function matrix(box: Box, across: Axis, up: Axis, quadrants: Quadrants): TemplateZone[] {
  const strip = AXIS + GAP
  const field = { x: box.x + strip, y: box.y, w: box.w - strip, h: box.h - strip }
  const below = { x: field.x, y: box.y + box.h - AXIS, w: field.w, h: AXIS }
  const beside = { x: box.x, y: box.y, w: AXIS, h: field.h }
  return [
    zone(beside, 'axisY', axisWishes('axis-y', up)),
    zone(below, 'axisX', axisWishes('axis-x', across)),
    ...zones(gridOf(field, 2, 2), 'card', quadrants),
  ]
}

function axisWishes(key: string, { title, low, high }: Axis): ZoneWishes {
  const ends = { de: `${low.de}\n${high.de}`, en: `${low.en}\n${high.en}` }
  return { key, color: 'grey', title, prompt: ends }
}
