import type { TemplateZone } from '../../../shared/templates/template.ts'

export interface PreviewNote {
  x: number
  y: number
  size: number
  color: string
}

const NOTE_SIZE = 200
const STEP = 232
const COLORS = ['#fde9a9', '#fbd5b5', '#cfe8d8', '#cfe0f5'] as const

/** A few notes under a zone's title, fewer than it has room for and always the same. */
export function notesIn(zone: TemplateZone): PreviewNote[] {
  const columns = Math.floor((zone.w - 160) / STEP)
  const rows = Math.floor((zone.h - 130) / STEP)
  const places = Array.from({ length: Math.max(0, columns * rows) }, (_, i) => i)
  return places.filter((i) => (i * 7 + zone.key.length * 3) % 5 < 2).map((i) => noteAt(zone, i, columns))
}

function noteAt(zone: TemplateZone, i: number, columns: number): PreviewNote {
  return {
    x: zone.x + 80 + (i % columns) * STEP,
    y: zone.y + 120 + Math.floor(i / columns) * STEP,
    size: NOTE_SIZE,
    color: COLORS[(i + zone.key.length) % COLORS.length] ?? COLORS[0],
  }
}
