import type { ZoneColor } from '../../../shared/board/zoneShape.ts'

export interface ZonePalette {
  /** Light enough that every note colour stands out on it. */
  fill: string
  line: string
  /** Badge and title; at least 4.5:1 on `fill` and under white. */
  strong: string
}

export const ZONE_PALETTES: Record<ZoneColor, ZonePalette> = {
  sand: { fill: '#fcf8ee', line: '#e5dcc6', strong: '#6d5210' },
  teal: { fill: '#ebf6f4', line: '#bddcd8', strong: '#0b6e69' },
  blue: { fill: '#edf3fb', line: '#c6d8ee', strong: '#2c5c97' },
  yellow: { fill: '#fdf8e0', line: '#eadfa6', strong: '#745900' },
  rose: { fill: '#fcf0f1', line: '#efcdd2', strong: '#a3324a' },
  green: { fill: '#f0f7ea', line: '#cbe0be', strong: '#3f6b1f' },
  violet: { fill: '#f4f0fa', line: '#d8cdec', strong: '#5f4696' },
  grey: { fill: '#f8f8f6', line: '#d9ddd9', strong: '#4b5856' },
}

export const ZONE_INK = '#1d2b2a'
export const ZONE_MUTED = '#465553'
