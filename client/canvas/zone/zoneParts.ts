import type { ZoneFont } from './zoneFonts.ts'

export interface ZoneTextLine {
  /** Of the anchor. */
  x: number
  /** Baseline. */
  y: number
  text: string
  font: ZoneFont
  anchor: 'start' | 'middle' | 'end'
}
export interface ZoneBadge {
  x: number
  y: number
  radius: number
  text: string
}
/** A level line at half height, with an arrow head at its right end or without. */
export interface ZoneStroke {
  from: number
  to: number
  hasHead: boolean
}
export interface ZoneLayout {
  badge: ZoneBadge | null
  lines: ZoneTextLine[]
  strokes: ZoneStroke[]
}
