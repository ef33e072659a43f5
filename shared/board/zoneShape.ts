import type { TLBaseShape } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'

export const ZONE_COLORS = ['sand', 'teal', 'blue', 'yellow', 'rose', 'green', 'violet', 'grey'] as const
export type ZoneColor = (typeof ZONE_COLORS)[number]

/**
 * card: framed and tinted, collects notes. plain: text without a frame. oval: as card, elliptic. cell: white, of a table or
 * a sheet. header: names a row or a column. banner: in full colour, for the question. portrait: a person's outline.
 * curve: as card, with a middle line between plus and minus. axisX, axisY: an arrow with its name in the middle; the two
 * lines of the prompt stand at its ends, the beginning's first.
 */
export const ZONE_LOOKS = [
  'card',
  'plain',
  'oval',
  'cell',
  'header',
  'banner',
  'portrait',
  'curve',
  'axisX',
  'axisY',
] as const
export type ZoneLook = (typeof ZONE_LOOKS)[number]

/** A titled area of a template. Lengths in page units (a note is 200 wide). */
export interface ZoneProps {
  w: number
  h: number
  title: string
  /** Helper questions under the title. */
  prompt: string
  /** Drawn as a badge before the title: the order in which a group works. Empty: none. */
  badge: string
  color: ZoneColor
  look: ZoneLook
}
export type ZoneShape = TLBaseShape<'zone', ZoneProps>

export const zoneShapeProps = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  title: T.string,
  prompt: T.string,
  badge: T.string,
  color: T.literalEnum(...ZONE_COLORS),
  look: T.literalEnum(...ZONE_LOOKS),
}
