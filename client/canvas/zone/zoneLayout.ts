import type { ZoneLook, ZoneProps } from '../../../shared/board/zoneShape.ts'
import { layoutAxis } from './axisLayout.ts'
import { type BlockPlace, layoutTexts } from './textBlock.ts'
import type { MeasureText } from './wrapText.ts'
import { TITLE_FONT, type ZoneFont } from './zoneFonts.ts'
import type { ZoneBadge, ZoneLayout } from './zoneParts.ts'

const BADGE_RADIUS = 28
const BADGE_GAP = 16
const OVAL_TOP = 40
const OVAL_SIDE = 24

/**
 * Where badge, texts and strokes of a zone stand, in page units from its top left corner; those of axisY as if it lay on
 * its side. Text that has no room ends in "…".
 */
export function layoutZone(zone: ZoneProps, measure: (font: ZoneFont) => MeasureText): ZoneLayout {
  if (isAxis(zone.look)) return layoutAxis(lying(zone), measure)
  const place = placeOf(zone)
  const badge = zone.badge ? placeBadge(zone.badge, place) : null
  const titleIndent = badge ? 2 * BADGE_RADIUS + BADGE_GAP : 0
  return { badge, lines: layoutTexts(zone, { ...place, titleIndent }, measure), strokes: [] }
}

export function isAxis(look: ZoneLook): boolean {
  return look === 'axisX' || look === 'axisY'
}

function lying(zone: ZoneProps): ZoneProps {
  return zone.look === 'axisY' ? { ...zone, w: zone.h, h: zone.w } : zone
}

const PADDING: Record<Exclude<ZoneLook, 'axisX' | 'axisY' | 'oval'>, { x: number; y: number }> = {
  card: { x: 32, y: 26 },
  curve: { x: 32, y: 26 },
  plain: { x: 0, y: 0 },
  cell: { x: 24, y: 18 },
  portrait: { x: 24, y: 18 },
  header: { x: 16, y: 12 },
  banner: { x: 40, y: 20 },
}

function placeOf({ look, w, h }: ZoneProps): Omit<BlockPlace, 'titleIndent'> {
  if (look === 'oval') return { ...boxInside(w, h, 0, OVAL_TOP), anchor: 'middle', widthAt: ovalWidth(w, h) }
  const { x, y } = PADDING[look as keyof typeof PADDING]
  return {
    ...boxInside(w, h, x, y),
    anchor: look === 'header' ? 'middle' : 'start',
    isCentred: look === 'header' || look === 'banner',
  }
}

function boxInside(w: number, h: number, x: number, y: number) {
  return { left: x, top: y, width: Math.max(1, w - 2 * x), bottom: h - y / 2, height: h }
}

/** How wide an ellipse is at a depth below its top, less a margin on both sides. */
function ovalWidth(w: number, h: number) {
  return (depth: number) =>
    Math.max(1, w * Math.sqrt(Math.max(0, 1 - (1 - (2 * depth) / h) ** 2)) - 2 * OVAL_SIDE)
}

function placeBadge(text: string, { left, top }: { left: number; top: number }): ZoneBadge {
  return { x: left + BADGE_RADIUS, y: top + TITLE_FONT.lineHeight / 2, radius: BADGE_RADIUS, text }
}
