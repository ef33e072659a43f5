import { describe, expect, test } from 'vitest'
import { validateRecord } from '../board/schema.ts'
import { pageIdOf, STEP_TITLE_MAX_LENGTH, stepSchema } from '../workshop/sessionState.ts'
import { AGENDAS, findAgenda } from './agendas.ts'
import { createAgendaRecords } from './createStageRecords.ts'
import { findTemplate } from './templates.ts'

const LANGUAGES = ['de', 'en'] as const
const cases = AGENDAS.flatMap((agenda) => LANGUAGES.map((language) => ({ agenda, language })))

describe.each(AGENDAS)('agenda $id', (agenda) => {
  test('takes as long as its steps', () => {
    expect(agenda.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(agenda.minutes)
    for (const { minutes } of agenda.steps) expect(minutes).toBeGreaterThan(0)
  })

  test('is made of templates that exist', () => {
    for (const { templateId } of agenda.steps) expect(findTemplate(templateId), templateId).not.toBeNull()
  })

  test('lets nobody sit for more than 75 minutes', () => {
    let sitting = 0
    for (const { templateId, minutes } of agenda.steps) {
      sitting = templateId === 'break' ? 0 : sitting + minutes
      expect(sitting).toBeLessThanOrEqual(75)
    }
  })
})

describe.each(cases)('agenda $agenda.id in $language', ({ agenda, language }) => {
  const { records, steps } = createAgendaRecords(agenda, language, 'Wie gewinnen wir Mädchen für MINT?')

  test('makes steps that validate, one page each', () => {
    for (const step of steps) expect(stepSchema.parse(step)).toEqual(step)
    const pages = records.filter(({ typeName }) => typeName === 'page').map(({ id }) => id as string)
    expect(pages).toEqual(steps.map(({ id }) => pageIdOf(id)))
    for (const record of records) expect(validateRecord(record)).toEqual(record)
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })

  test('says something for this very moment in every step', () => {
    expect(agenda.title[language] && agenda.purpose[language]).toBeTruthy()
    expect(new Set(steps.map(({ say }) => say)).size).toBe(steps.length)
    for (const { title, say, goal, rules } of steps) {
      expect(title.length).toBeLessThanOrEqual(STEP_TITLE_MAX_LENGTH)
      expect(say.match(/[.!?](\s|$)/g)?.length).toBeGreaterThanOrEqual(2)
      expect(say.length).toBeLessThan(420)
      expect(goal && rules.length).toBeTruthy()
    }
    for (const { say } of agenda.steps) expect(say?.[language]).toBeTruthy()
  })
})

test('an agenda is found by its id', () => {
  expect(findAgenda('retrospective')?.minutes).toBe(45)
  expect(findAgenda('nothing')).toBeNull()
})
