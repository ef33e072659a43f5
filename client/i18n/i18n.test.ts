import i18next from 'i18next'
import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('navigator', { languages: ['de-DE'] })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  vi.stubGlobal('localStorage', undefined)
})

async function start() {
  const texts = await import('./i18n.ts')
  texts.startI18n()
  // i18next itself stays from one test to the next.
  for (const language of ['de', 'en']) i18next.removeResourceBundle(language, 'gallery')
  return texts
}

it('speaks at once on the way in, in both languages', async () => {
  const { switchLanguage } = await start()
  expect(i18next.t('join:yourName')).toBe('Dein Name')
  expect(document.documentElement.lang).toBe('de')
  await switchLanguage('en')
  expect(i18next.t('join:yourName')).toBe('Your name')
  expect(document.documentElement.lang).toBe('en')
})

it('brings the texts inside in the language chosen before', async () => {
  const { switchLanguage, loadTextsInside } = await start()
  await switchLanguage('en')
  await loadTextsInside()
  expect(i18next.t('gallery:newBoard')).toBe('New board')
})

it.each(['before', 'after'])('switches also while the texts inside are on their way (%s)', async (moment) => {
  const { switchLanguage, loadTextsInside } = await start()
  const switched = moment === 'before' ? switchLanguage('en') : null
  await Promise.all([loadTextsInside(), switched ?? switchLanguage('en')])
  expect(i18next.t('gallery:newBoard')).toBe('New board')
})

it('switches the texts inside too', async () => {
  const { switchLanguage, loadTextsInside } = await start()
  await loadTextsInside()
  expect(i18next.t('gallery:newBoard')).toBe('Neues Board')
  await switchLanguage('en')
  expect(i18next.t('gallery:newBoard')).toBe('New board')
})
