import { describe, expect, test } from 'vitest'
import { validateRecord } from '../board/schema.ts'
import type { ZoneShape } from '../board/zoneShape.ts'
import { createStageRecords } from './createStageRecords.ts'
import type { TemplateZone } from './template.ts'
import { TEMPLATES } from './templates.ts'

const GAP = 24
const NOTE = 200
const LANGUAGES = ['de', 'en'] as const
const cases = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => ({ template, language })))

type Span = [from: number, to: number]
const apart = ([a, b]: Span, [c, d]: Span) => Math.max(c - b, a - d)
const columns = ({ x, w }: TemplateZone): Span => [x, x + w]
const rows = ({ y, h }: TemplateZone): Span => [y, y + h]

function isInside(inner: TemplateZone, outer: TemplateZone): boolean {
  const fits = ([a, b]: Span, [c, d]: Span) => a >= c && b <= d
  return fits(columns(inner), columns(outer)) && fits(rows(inner), rows(outer))
}

describe.each(cases)('$template.id in $language', ({ template, language }) => {
  test('makes records that validate, and always the same ones', () => {
    const records = createStageRecords(template.id, language, 'MINT-Werkstatt')
    for (const record of records) expect(validateRecord(record)).toEqual(record)
    expect(createStageRecords(template.id, language, 'MINT-Werkstatt')).toEqual(records)
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
    expect(records.filter((record) => record.typeName === 'page')).toHaveLength(1)
  })

  test('has a title, a purpose and text in every zone', () => {
    const texts = [template.title[language], template.purpose[language], ...template.rules[language]]
    const zoneTexts = template.zones.map((zone) => zone.title[language] + zone.prompt[language])
    for (const text of [...texts, ...zoneTexts]) expect(text.trim()).not.toBe('')
  })
})

describe.each(TEMPLATES)('zones of $id', ({ zones }) => {
  const cards = zones.filter((zone) => zone.look === 'card')
  const pairs = cards.flatMap((a, i) => cards.slice(i + 1).map((b) => [a, b] as const))

  test('lie inside each other or at least one gap apart', () => {
    for (const [a, b] of pairs) {
      const nested = isInside(b, a) || isInside(a, b)
      const distance = Math.max(apart(columns(a), columns(b)), apart(rows(a), rows(b)))
      if (!nested) expect(distance, `${a.key} and ${b.key}`).toBeGreaterThanOrEqual(GAP)
    }
  })

  test('neighbours are exactly one gap apart', () => {
    for (const zone of cards) {
      const gaps = cards
        .filter((other) => other !== zone && apart(rows(zone), rows(other)) < 0)
        .map((other) => apart(columns(zone), columns(other)))
        .filter((distance) => distance > 0)
      if (gaps.length > 0) expect(Math.min(...gaps), zone.key).toBe(GAP)
    }
  })

  test('hold at least six notes', () => {
    const collecting = cards.filter(({ key }) => !['question', 'rules'].includes(key))
    for (const { key, w, h } of collecting) {
      const perRow = Math.floor((w - 32 + 16) / (NOTE + 16))
      const noteRows = Math.floor((h - 124 + 16 - 16) / (NOTE + 16))
      expect(perRow * noteRows, key).toBeGreaterThanOrEqual(6)
    }
  })
})

test('a board title that is a question becomes the question of the brainstorming', () => {
  const question = 'Wie können wir mehr Mädchen für MINT begeistern?'
  const titleOf = (title: string) => {
    const zone = createStageRecords('brainstorming', 'de', title).find(
      ({ id }) => id === 'shape:zone-step-1-question',
    )
    return (zone as ZoneShape).props.title
  }
  expect(titleOf(question)).toBe(question)
  expect(titleOf('MINT-Werkstatt')).toBe('Wie können wir …?')
})

test('an unknown template is refused', () => {
  expect(() => createStageRecords('nothing', 'de', 'x')).toThrow(RangeError)
})
