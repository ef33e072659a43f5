import { atom, type TLNoteShape, useValue } from 'tldraw'
import { noteTextSize } from './noteTextSize.ts'
import { plainText } from './plainText.ts'

/** tldraw's own sizes of what is written on shapes. */
const CHOSEN: Record<TLNoteShape['props']['size'], number> = { s: 18, m: 22, l: 26, xl: 32 }
const MOST_WORDS = 20_000

/** Widths measured before a font was there are wrong: counts what was loaded. */
const loadedFonts = atom('loaded fonts', 0)
const widths = new Map<string, number>()
let sizes = new WeakMap<TLNoteShape['props']['richText'], { of: string; size: number }>()
let context: CanvasRenderingContext2D | null = null

document.fonts?.addEventListener('loadingdone', () => {
  widths.clear()
  sizes = new WeakMap()
  loadedFonts.update((count) => count + 1)
})

/** The note with its text as large as `noteTextSize` says, to be drawn and never to be stored. */
export function useNoteInTextSize(shape: TLNoteShape): TLNoteShape {
  useValue(loadedFonts)
  return noteInTextSize(shape)
}

export function noteInTextSize(shape: TLNoteShape): TLNoteShape {
  const { richText, font, size, growY, fontSizeAdjustment } = shape.props
  const of = `${font} ${size} ${growY} ${fontSizeAdjustment}`
  const known = sizes.get(richText)
  const found = known?.of === of ? known.size : measure(shape)
  if (known?.of !== of) sizes.set(richText, { of, size: found })
  return { ...shape, props: { ...shape.props, fontSizeAdjustment: found } }
}

function measure({ props }: TLNoteShape): number {
  const chosen = CHOSEN[props.size]
  const size = props.fontSizeAdjustment || chosen
  const text = plainText(props.richText.content)
  if (text === null) return size
  return noteTextSize({ text, size, chosen, height: 200 + props.growY, widthOf: widthWith(props.font) })
}

function widthWith(font: string): (word: string) => number {
  return (word) => {
    const key = `${font} ${word}`
    const width = widths.get(key) ?? measureWord(font, word)
    if (widths.size > MOST_WORDS) widths.clear()
    widths.set(key, width)
    return width
  }
}

function measureWord(font: string, word: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return word.length * 0.55
  context.font = `400 100px 'tldraw_${font}', sans-serif`
  return context.measureText(word).width / 100
}
