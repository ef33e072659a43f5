import type { TemplateZone } from '../template.ts'
import type { Box } from './box.ts'
import { type ZoneWishes, zone } from './zones.ts'

/** Rings around one middle, the outermost first; all equally wide, the middle a little larger. */
export function rings(box: Box, wishes: readonly ZoneWishes[]): TemplateZone[] {
  return wishes.map((wish, i) => zone(shrink(box, 1 - (0.9 * i) / wishes.length), 'oval', wish))
}

function shrink({ x, y, w, h }: Box, share: number): Box {
  const inner = { w: Math.round(w * share), h: Math.round(h * share) }
  return { x: x + Math.round((w - inner.w) / 2), y: y + Math.round((h - inner.h) / 2), ...inner }
}
