import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import { clampLines, type MeasureText, wrapText } from './wrapText.ts'

export interface ZoneFont {
  size: number
  lineHeight: number
  weight: 400 | 700
}

/** Sizes in page units: a whole template is usually seen at 35-45 %. */
export const TITLE_FONT: ZoneFont = { size: 46, lineHeight: 56, weight: 700 }
export const PROMPT_FONT: ZoneFont = { size: 34, lineHeight: 44, weight: 400 }
const PADDING_X = 32
const PADDING_Y = 26
const BADGE_RADIUS = 28
const BADGE_GAP = 16
const TITLE_GAP = 6
const PARAGRAPH_GAP = 14

export interface ZoneTextLine {
  x: number
  /** Baseline. */
  y: number
  text: string
  font: ZoneFont
}
export interface ZoneBadge {
  x: number
  y: number
  radius: number
  text: string
}
export interface ZoneLayout {
  badge: ZoneBadge | null
  lines: ZoneTextLine[]
}

/** Where badge and texts of a zone stand, in page units from its top left corner. Text that has no room ends in "…". */
export function layoutZone(zone: ZoneProps, measure: (font: ZoneFont) => MeasureText): ZoneLayout {
  const indentX = zone.look === 'oval' ? zone.w * 0.16 : zone.look === 'plain' ? 0 : PADDING_X
  const indentY = zone.look === 'oval' ? zone.h * 0.12 : zone.look === 'plain' ? 0 : PADDING_Y
  const badge = zone.badge ? placeBadge(zone.badge, indentX, indentY) : null
  const badgeRoom = badge ? 2 * BADGE_RADIUS + BADGE_GAP : 0
  const width = Math.max(1, zone.w - 2 * indentX)
  const bottom = zone.h - indentY / 2
  const title = placeText(
    zone.title,
    TITLE_FONT,
    indentX + badgeRoom,
    indentY,
    width - badgeRoom,
    bottom,
    measure,
  )
  const promptTop = title.bottom + (zone.title ? TITLE_GAP : 0)
  const prompt = placeText(zone.prompt, PROMPT_FONT, indentX, promptTop, width, bottom, measure)
  return { badge, lines: [...title.lines, ...prompt.lines] }
}

function placeBadge(text: string, x: number, y: number): ZoneBadge {
  return { x: x + BADGE_RADIUS, y: y + TITLE_FONT.lineHeight / 2, radius: BADGE_RADIUS, text }
}

function placeText(
  text: string,
  font: ZoneFont,
  x: number,
  top: number,
  width: number,
  bottom: number,
  measure: (font: ZoneFont) => MeasureText,
): { lines: ZoneTextLine[]; bottom: number } {
  if (!text.trim()) return { lines: [], bottom: top }
  const room = Math.floor((bottom - top) / font.lineHeight)
  const paragraphs = text.split('\n').map((paragraph) => wrapText(paragraph, width, measure(font)))
  const kept = clampLines(paragraphs.flat(), room)
  const gaps = gapsBefore(paragraphs)
  const baseline = font.lineHeight / 2 + font.size * 0.35
  const lines = kept.map((line, i) => ({
    x,
    y: top + i * font.lineHeight + (gaps[i] ?? 0) + baseline,
    text: line,
    font,
  }))
  return { lines, bottom: top + kept.length * font.lineHeight + (gaps[kept.length - 1] ?? 0) }
}

/** Room above each line: paragraphs stand a little apart. */
function gapsBefore(paragraphs: readonly string[][]): number[] {
  return paragraphs.flatMap((lines, paragraph) => lines.map(() => paragraph * PARAGRAPH_GAP))
}
