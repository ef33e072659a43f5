import type { TemplateZone } from '../../../shared/templates/template.ts'

export interface PreviewNote {
  x: number
  y: number
  size: number
  color: string
}

const NOTE_SIZE = 190
const STEP = 222
const LEFT = 70
const TOP = 190
const COLORS = ['#fde9a9', '#fbd5b5', '#cfe8d8', '#cfe0f5'] as const

/** A few notes under a zone's title, fewer than it has room for and always the same. */
export function notesIn(zone: TemplateZone): PreviewNote[] {
  const columns = Math.floor((zone.w - LEFT) / STEP)
  const rows = Math.floor((zone.h - TOP) / STEP)
  const places = Array.from({ length: Math.max(0, columns * rows) }, (_, i) => i)
  return places.filter((i) => (i * 7 + zone.key.length * 3) % 5 < 3).map((i) => noteAt(zone, i, columns))
}

/** A zone with other zones inside keeps its notes there. */
export function holdsOthers(zone: TemplateZone, zones: readonly TemplateZone[]): boolean {
  return zones.some((other) => other !== zone && isInside(other, zone))
}

function isInside(inner: TemplateZone, outer: TemplateZone): boolean {
  const fitsAcross = inner.x >= outer.x && inner.x + inner.w <= outer.x + outer.w
  return fitsAcross && inner.y >= outer.y && inner.y + inner.h <= outer.y + outer.h
}

function noteAt(zone: TemplateZone, i: number, columns: number): PreviewNote {
  return {
    x: zone.x + LEFT + (i % columns) * STEP,
    y: zone.y + TOP + Math.floor(i / columns) * STEP,
    size: NOTE_SIZE,
    color: COLORS[(i + zone.key.length) % COLORS.length] ?? COLORS[0],
  }
}
