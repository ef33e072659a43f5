import { expect, it } from 'vitest'
import { isDrawable } from './isDrawable.ts'

const shape = (type: string, props: object, place = { x: 0, y: 0 }) => ({
  id: 'shape:s',
  typeName: 'shape',
  type,
  ...place,
  props,
})
const textOf = (parts: string[]) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: parts.map((text) => ({ type: 'text', text })) }],
})
const segment = (...points: object[]) => ({ type: 'free', points })

it('M6 what browsers cannot draw is refused: sizes and places beyond reason, lines without points, endless titles', () => {
  const refused = [
    shape('geo', { geo: 'cloud', w: 1e7, h: 100 }),
    shape('geo', { w: 1e308, h: 1e308 }),
    shape('note', {}, { x: -1e6, y: 0 }),
    shape('arrow', { bend: 1e12, start: { x: 0, y: 0 }, end: { x: 100, y: 0 } }),
    shape('arrow', { bend: 0, start: { x: 0, y: 0 }, end: { x: 1e9, y: 0 } }),
    shape('draw', { segments: [] }),
    shape('draw', { segments: [segment()] }),
    shape('draw', { segments: [segment({ x: 0, y: 1e9 })] }),
    shape('highlight', { segments: [] }),
    shape('line', { points: {} }),
    shape('line', { points: { a1: { x: 0, y: 0 } } }),
    shape('note', { richText: textOf(['x'.repeat(5_000)]) }),
    shape('text', { richText: textOf(['x'.repeat(3_000), 'x'.repeat(3_000)]) }),
    shape('arrow', { text: 'x'.repeat(10_000) }),
    shape('zone', { title: 'x'.repeat(10_000), prompt: '', badge: '' }),
  ]
  for (const record of refused) expect(isDrawable(record), JSON.stringify(record).slice(0, 200)).toBe(false)
})

it('and nothing that people make', () => {
  const kept = [
    shape('geo', { w: 20_000, h: 20_000 }, { x: -50_000, y: 50_000 }),
    shape('note', {
      url: `https://example.org/${'x'.repeat(2_000)}`,
      richText: textOf(['word '.repeat(9_000)]),
    }),
    shape('note', { richText: textOf(['字'.repeat(9_000)]) }),
    shape('draw', { segments: [segment({ x: 0, y: 0, z: 0.5 })] }),
    shape('line', { points: { a1: { x: 0, y: 0 }, a2: { x: 5, y: 5 } } }),
    shape('zone', { title: 'Goals', prompt: 'What for?\nFor whom?', badge: '1' }),
    { id: 'asset:a', typeName: 'asset', type: 'image', props: { fileSize: 9_000_000 } },
    { id: 'page:p', typeName: 'page' },
  ]
  for (const record of kept) expect(isDrawable(record)).toBe(true)
})
