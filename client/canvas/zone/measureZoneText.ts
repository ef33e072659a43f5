import type { MeasureText } from './wrapText.ts'
import type { ZoneFont } from './zoneFonts.ts'

export const ZONE_FONT_FAMILY = "'tldraw_sans', 'IBM Plex Sans', sans-serif"

let context: CanvasRenderingContext2D | null = null

/** Measures with a canvas: no layout of the page is forced. Right only once the font is loaded. */
export function measureZoneText(font: ZoneFont): MeasureText {
  context ??= document.createElement('canvas').getContext('2d')
  const shared = context
  if (!shared) return (text) => text.length * font.size * 0.55
  return (text) => {
    shared.font = `${font.weight} ${font.size}px ${ZONE_FONT_FAMILY}`
    return shared.measureText(text).width
  }
}
