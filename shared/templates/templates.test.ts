import { describe, expect, test } from 'vitest'
import { validateRecord } from '../board/schema.ts'
import type { ZoneShape } from '../board/zoneShape.ts'
import { createStageRecords } from './createStageRecords.ts'
import { stepOf } from './stepOf.ts'
import { PHASES, type Template } from './template.ts'
import { findTemplate, TEMPLATES } from './templates.ts'

const LANGUAGES = ['de', 'en'] as const
const cases = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => ({ template, language })))

function textsOf(template: Template, language: 'de' | 'en'): string[] {
  const { title, purpose, whenToUse, say, rules, searchWords, credit, zones } = template
  const zoneTexts = zones.flatMap((zone) => [zone.title[language], zone.prompt[language]])
  const own = [title, purpose, whenToUse, say, ...(credit ? [credit] : [])].map((text) => text[language])
  return [...own, ...rules[language], ...(searchWords?.[language] ?? []), ...zoneTexts.filter(Boolean)]
}

describe.each(cases)('$template.id in $language', ({ template, language }) => {
  test('makes records that validate, and always the same ones', () => {
    const records = createStageRecords(template.id, language, 'MINT-Werkstatt')
    for (const record of records) expect(validateRecord(record)).toEqual(record)
    expect(createStageRecords(template.id, language, 'MINT-Werkstatt')).toEqual(records)
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
    expect(records.filter((record) => record.typeName === 'page')).toHaveLength(1)
  })

  test('says everything, in clean text', () => {
    for (const text of textsOf(template, language)) {
      expect(text).toBe(text.trim())
      expect(text).not.toBe('')
      expect(text).not.toMatch(/ {2}|\.\.\.|"| ,|ß{2}|TODO/)
    }
  })

  test('has three to five rules and two or more sentences to say', () => {
    expect(template.rules[language].length).toBeGreaterThanOrEqual(3)
    expect(template.rules[language].length).toBeLessThanOrEqual(5)
    const sentences = template.say[language].match(/[.!?;:](\s|$)/g) ?? []
    expect(sentences.length).toBeGreaterThanOrEqual(2)
    expect(template.say[language].length).toBeLessThan(420)
    expect(template.purpose[language].match(/[.!?]/g)).toHaveLength(1)
  })

  test('says something in every zone that names things', () => {
    const silent = ['cell', 'portrait', 'curve']
    for (const { key, look, badge, title, prompt } of template.zones) {
      if (!silent.includes(look)) expect((badge ?? '') + title[language] + prompt[language], key).not.toBe('')
    }
  })
})

test.each(TEMPLATES)('$id is the same in both languages but for its words', ({ zones, rules, title }) => {
  expect(rules.de).toHaveLength(rules.en.length)
  for (const zone of zones) {
    expect(zone.title.de === '').toBe(zone.title.en === '')
    expect(zone.prompt.de === '').toBe(zone.prompt.en === '')
  }
  expect(title.de.length).toBeLessThan(45)
  expect(title.en.length).toBeLessThan(45)
})

test('ids and titles are unique, and templates are sorted by phase', () => {
  for (const value of [
    (template: Template) => template.id,
    (template: Template) => template.title.de,
    (template: Template) => template.title.en,
  ]) {
    expect(new Set(TEMPLATES.map(value)).size).toBe(TEMPLATES.length)
  }
  const methods = TEMPLATES.filter(({ id }) => !['break', 'empty'].includes(id))
  const places = methods.map(({ phases }) => Math.max(...phases.map((phase) => PHASES.indexOf(phase))))
  const firsts = methods.map(({ phases }) => Math.min(...phases.map((phase) => PHASES.indexOf(phase))))
  for (const [i, first] of firsts.entries())
    expect(places[i + 1] ?? PHASES.length).toBeGreaterThanOrEqual(first)
  for (const phase of PHASES) expect(TEMPLATES.some(({ phases }) => phases.includes(phase))).toBe(true)
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
  expect(titleOf('MINT-Werkstatt')).toBe('Wie könnten wir …?')
})

test('a step takes its texts from the template, and what is wished for instead', () => {
  const template = findTemplate('dot-vote')
  if (!template) throw new Error('no template')
  expect(stepOf(template, 'en', { id: 'abc', minutes: 7 })).toEqual({
    id: 'abc',
    title: 'Dot vote',
    goal: template.purpose.en,
    rules: template.rules.en,
    say: template.say.en,
    minutes: 7,
    mode: 'vote',
    templateId: 'dot-vote',
  })
  expect(stepOf(template, 'de', { id: 'abc' }).minutes).toBe(5)
})

test('an unknown template is refused', () => {
  expect(() => createStageRecords('nothing', 'de', 'x')).toThrow(RangeError)
})
