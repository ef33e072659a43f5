import { expect, it } from 'vitest'
import { pickLanguage } from './language.ts'

it.each([
  { stored: 'en', browser: ['de-DE'], spoken: 'en' },
  { stored: 'fr', browser: ['de-AT'], spoken: 'de' },
  { stored: null, browser: ['de-DE', 'en'], spoken: 'de' },
  { stored: null, browser: ['en-GB', 'de'], spoken: 'en' },
  { stored: null, browser: ['pl'], spoken: 'en' },
  { stored: null, browser: [], spoken: 'de' },
])('speaks $spoken with $stored stored and $browser in the browser', ({ stored, browser, spoken }) => {
  expect(pickLanguage(stored, browser)).toBe(spoken)
})
