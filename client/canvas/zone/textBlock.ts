import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import { clampLines, type MeasureText, wrapText } from './wrapText.ts'
import { PROMPT_FONT, TITLE_FONT, type ZoneFont } from './zoneFonts.ts'
import type { ZoneTextLine } from './zoneParts.ts'

const TITLE_GAP = 6
const PARAGRAPH_GAP = 14

/** Where title and helper questions may stand. */
export interface BlockPlace {
  left: number
  top: number
  width: number
  bottom: number
  /** Of the zone. */
  height: number
  anchor: 'start' | 'middle'
  /** Room for a badge before the title. */
  titleIndent: number
  /** In the middle between top and bottom instead of at the top. */
  isCentred?: boolean
  /** Where the width depends on the depth below the zone's top. */
  widthAt?: (depth: number) => number
}

type Measure = (font: ZoneFont) => MeasureText

/** Title, then helper questions below it. */
export function layoutTexts(zone: ZoneProps, place: BlockPlace, measure: Measure): ZoneTextLine[] {
  const title = stack(zone.title, TITLE_FONT, place.top, place, measure)
  const top = title.bottom + (zone.title && zone.prompt ? TITLE_GAP : 0)
  const prompt = stack(zone.prompt, PROMPT_FONT, top, { ...place, titleIndent: 0 }, measure)
  const lines = [...title.lines, ...prompt.lines]
  const free = place.height - place.top - prompt.bottom
  return place.isCentred ? lines.map((line) => ({ ...line, y: line.y + free / 2 })) : lines
}

function stack(text: string, font: ZoneFont, top: number, place: BlockPlace, measure: Measure) {
  if (!text.trim()) return { lines: [], bottom: top }
  const width = (place.widthAt?.(top + font.lineHeight / 4) ?? place.width) - place.titleIndent
  const paragraphs = text.split('\n').map((line) => wrapText(line, width, measure(font)))
  const kept = clampLines(paragraphs.flat(), Math.floor((place.bottom - top) / font.lineHeight))
  const gaps = gapsBefore(paragraphs)
  const baseline = font.lineHeight / 2 + font.size * 0.35
  const x = place.anchor === 'middle' ? place.left + place.width / 2 : place.left + place.titleIndent
  const lines = kept.map((text, i) => {
    const y = top + i * font.lineHeight + (gaps[i] ?? 0) + baseline
    return { x, y, text, font, anchor: place.anchor }
  })
  return { lines, bottom: top + kept.length * font.lineHeight + (gaps[kept.length - 1] ?? 0) }
}

/** Room above each line: paragraphs stand a little apart. */
function gapsBefore(paragraphs: readonly string[][]): number[] {
  return paragraphs.flatMap((lines, paragraph) => lines.map(() => paragraph * PARAGRAPH_GAP))
}
