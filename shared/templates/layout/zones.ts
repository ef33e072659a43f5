import type { ZoneColor, ZoneLook } from '../../board/zoneShape.ts'
import type { Localized, TemplateZone } from '../template.ts'
import type { Box } from './box.ts'

/** A text in both languages. */
export function both(de: string, en: string): Localized {
  return { de, en }
}

export const NO_TEXT: Localized = both('', '')

/** What makes a zone, beside where it lies. */
export interface ZoneWishes {
  key: string
  color: ZoneColor
  title?: Localized
  prompt?: Localized
  badge?: string
  takesQuestion?: true
}

/** Collects notes. */
export function card(box: Box, wishes: ZoneWishes): TemplateZone {
  return zone(box, 'card', wishes)
}

/** The question or the sentence that everything below hangs on. */
export function banner(box: Box, wishes: ZoneWishes): TemplateZone {
  return zone(box, 'banner', wishes)
}

/** A white field: cell of a table, panel of a sheet. */
export function cell(box: Box, wishes: ZoneWishes): TemplateZone {
  return zone(box, 'cell', wishes)
}

/** Names a row or a column. */
export function header(box: Box, wishes: ZoneWishes): TemplateZone {
  return zone(box, 'header', wishes)
}

/** Text without a frame. */
export function plain(box: Box, wishes: ZoneWishes): TemplateZone {
  return zone(box, 'plain', wishes)
}

export function zone(box: Box, look: ZoneLook, wishes: ZoneWishes): TemplateZone {
  return { title: NO_TEXT, prompt: NO_TEXT, ...box, ...wishes, look }
}

/** One zone per box, in order. Throws a RangeError when there are not as many boxes as wishes. */
export function zones(boxes: readonly Box[], look: ZoneLook, wishes: readonly ZoneWishes[]): TemplateZone[] {
  return wishes.map((wish, i) => zone(boxAt(boxes, i), look, wish))
}

/** The i-th box. Throws a RangeError when there is none. */
export function boxAt(boxes: readonly Box[], i: number): Box {
  const box = boxes[i]
  if (!box) throw new RangeError(`no box ${i}`)
  return box
}
