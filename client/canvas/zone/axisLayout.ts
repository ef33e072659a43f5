import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import type { MeasureText } from './wrapText.ts'
import { PROMPT_FONT, TITLE_FONT, type ZoneFont } from './zoneFonts.ts'
import type { ZoneLayout, ZoneTextLine } from './zoneParts.ts'

const TEXT_GAP = 24

/** What the beginning means, a line, the axis' name, a line, what the end means, the arrow's head last. */
export function layoutAxis(zone: ZoneProps, measure: (font: ZoneFont) => MeasureText): ZoneLayout {
  const { w, h, title } = zone
  const [low = '', high = ''] = zone.prompt.split('\n')
  const head = w - 2
  const highEnd = head - 3 * TEXT_GAP
  const room = (text: string, font: ZoneFont) => (text ? measure(font)(text) + TEXT_GAP : 0)
  const half = (room(title, TITLE_FONT) + (title ? TEXT_GAP : 0)) / 2
  const line = (text: string, x: number, font: ZoneFont, anchor: ZoneTextLine['anchor']) =>
    text ? [{ text, x, y: h / 2 + font.size * 0.35, font, anchor }] : []
  return {
    badge: null,
    lines: [
      ...line(title, w / 2, TITLE_FONT, 'middle'),
      ...line(low, 0, PROMPT_FONT, 'start'),
      ...line(high, highEnd, PROMPT_FONT, 'end'),
    ],
    strokes: [
      { from: room(low, PROMPT_FONT), to: w / 2 - half, hasHead: false },
      { from: w / 2 + half, to: highEnd - room(high, PROMPT_FONT), hasHead: false },
      { from: highEnd + TEXT_GAP, to: head, hasHead: true },
    ].filter(({ from, to }) => to > from),
  }
}
