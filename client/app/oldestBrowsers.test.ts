import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { common as german } from '../i18n/de/common.ts'
import { common as english } from '../i18n/en/common.ts'
import { isBrowserRecent, OLDEST_BROWSERS } from './oldestBrowsers.ts'

const recent = { Promise: { withResolvers() {} }, Map: { groupBy() {} }, CSS: { supports: () => true } }

test('a browser without one of the things the product is built on is too old', () => {
  expect(isBrowserRecent(recent)).toBe(true)
  expect(isBrowserRecent({ ...recent, Promise: {} }), 'Chrome 118, Safari 17.3').toBe(false)
  expect(isBrowserRecent({ ...recent, Map: {} })).toBe(false)
  expect(isBrowserRecent({ ...recent, CSS: { supports: () => false } }), 'Firefox 120').toBe(false)
})

test('what people are told names the versions the build is made for', async () => {
  const page = await readFile('client/index.html', 'utf8')
  const readme = await readFile('README.md', 'utf8')
  for (const text of [german.tooOldText, english.tooOldText, page, readme]) {
    for (const browser of OLDEST_BROWSERS) expect(text).toContain(browser.replace(/^\D+/, ''))
  }
})
