import { describe, expect, test } from 'vitest'
import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import { TEMPLATES } from '../../../shared/templates/templates.ts'
import { TITLE_FONT, type ZoneFont } from './zoneFonts.ts'
import { layoutZone } from './zoneLayout.ts'

/** A little wider than IBM Plex Sans runs on average. */
const measure = (font: ZoneFont) => (text: string) => text.length * font.size * 0.56
const zone: ZoneProps = {
  w: 696,
  h: 600,
  title: 'Was hört sie?',
  prompt: 'Von Familie, Freundeskreis, Kollegium?',
  badge: '6',
  color: 'blue',
  look: 'card',
}

describe('layoutZone', () => {
  test('sets the title beside the badge and the prompt below both', () => {
    const { badge, lines } = layoutZone(zone, measure)
    const [title, ...prompt] = lines
    expect(title?.x).toBeGreaterThan((badge?.x ?? 0) + (badge?.radius ?? 0))
    for (const line of prompt) expect(line.y - line.font.size).toBeGreaterThan(title?.y ?? 0)
  })

  test('keeps every line inside the zone, and says so when text is left out', () => {
    const small = { ...zone, w: 300, h: 160, prompt: 'Wort '.repeat(80) }
    const { lines } = layoutZone(small, measure)
    for (const line of lines) {
      expect(line.x + measure(line.font)(line.text.replace(' …', ''))).toBeLessThanOrEqual(300)
      expect(line.y).toBeLessThanOrEqual(160)
    }
    expect(lines.at(-1)?.text).toMatch(/…$/)
  })

  test('a zone without texts has none', () => {
    expect(layoutZone({ ...zone, title: '', prompt: '', badge: '' }, measure)).toEqual({
      badge: null,
      lines: [],
      strokes: [],
    })
  })
})

describe('other looks', () => {
  test('texts of an oval stand in its middle and never leave it', () => {
    const oval: ZoneProps = { ...zone, w: 900, h: 700, look: 'oval', badge: '' }
    const { lines } = layoutZone(oval, measure)
    for (const line of lines) {
      expect(line).toMatchObject({ x: 450, anchor: 'middle' })
      const half = measure(line.font)(line.text) / 2
      const top = line.y - line.font.size
      expect((half / 450) ** 2 + ((350 - top) / 350) ** 2).toBeLessThan(1)
    }
  })

  test('texts of a header have equal room above and below', () => {
    const { lines } = layoutZone({ ...zone, h: 180, look: 'header', badge: '' }, measure)
    const [first, last] = [lines.at(0), lines.at(-1)]
    if (!first || !last) throw new Error('no text')
    const above = first.y - first.font.size * 0.35 - first.font.lineHeight / 2
    const below = 180 - (last.y - last.font.size * 0.35 + last.font.lineHeight / 2)
    expect(above).toBeCloseTo(below)
  })

  test('the line of an axis leaves room for its words, and its head is at the end', () => {
    const axis: ZoneProps = {
      ...zone,
      w: 56,
      h: 1800,
      look: 'axisY',
      title: 'Nutzen',
      prompt: 'gering\ngroß',
    }
    const { lines, strokes, badge } = layoutZone(axis, measure)
    const spans = lines.map(({ x, text, font, anchor }) => {
      const width = measure(font)(text)
      const from = x - { start: 0, middle: width / 2, end: width }[anchor]
      return [from, from + width] as const
    })
    for (const { from, to } of strokes) {
      for (const [start, end] of spans) expect(to <= start || from >= end).toBe(true)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1800)
    }
    expect(badge).toBeNull()
    expect(lines.map(({ text }) => text)).toEqual(['Nutzen', 'gering', 'groß'])
    expect(strokes.filter(({ hasHead }) => hasHead)).toEqual([strokes.at(-1)])
  })

  test('an axis that is too short for its words has no line in their way', () => {
    const axis: ZoneProps = { ...zone, w: 200, h: 56, look: 'axisX', title: 'Aufwand', prompt: 'wenig\nviel' }
    const { strokes } = layoutZone(axis, measure)
    expect(strokes.map(({ hasHead }) => hasHead)).toEqual([true])
  })
})

const withoutSpace = (text: string) => text.replace(/\s/g, '')

test.each(TEMPLATES.flatMap(({ zones }) => zones.filter(({ takesQuestion }) => takesQuestion)))(
  'a long question fits where the board title goes: $key',
  (zone) => {
    const title =
      'Wie gewinnen wir mehr Mädchen und ihre Eltern für unsere MINT-Angebote am Nachmittag in der ganzen Region?'
    const { lines } = layoutZone({ ...zone, badge: zone.badge ?? '', title, prompt: zone.prompt.de }, measure)
    expect(withoutSpace(lines.map(({ text }) => text).join(''))).toBe(withoutSpace(title + zone.prompt.de))
  },
)

describe.each(['de', 'en'] as const)('templates in %s', (language) => {
  test.each(TEMPLATES.flatMap((template) => template.zones))(
    '$key: texts fit, titles on one line',
    (zone) => {
      const props = {
        ...zone,
        title: zone.title[language],
        prompt: zone.prompt[language],
        badge: zone.badge ?? '',
      }
      const { lines } = layoutZone(props, measure)
      const shown = lines.map(({ text }) => text).join('')
      expect(withoutSpace(shown)).toHaveLength(withoutSpace(props.title + props.prompt).length)
      expect(lines.filter(({ font }) => font === TITLE_FONT).length).toBeLessThanOrEqual(1)
    },
  )
})
