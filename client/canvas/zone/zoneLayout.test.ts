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

const withoutSpace = (text: string) => text.replace(/\s/g, '')

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
