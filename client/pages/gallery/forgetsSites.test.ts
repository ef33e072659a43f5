import { expect, test } from 'vitest'
import { forgetsSites } from './forgetsSites.ts'

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const KHTML = '(KHTML, like Gecko)'

test.each([
  [`${MAC} AppleWebKit/605.1.15 ${KHTML} Version/18.3 Safari/605.1.15`, true],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_3) AppleWebKit/605.1.15 ${KHTML} CriOS/133.0 Mobile/15E148`, true],
  [`${MAC} AppleWebKit/537.36 ${KHTML} Chrome/133.0.0.0 Safari/537.36`, false],
  [`${MAC} AppleWebKit/537.36 ${KHTML} Chrome/133.0.0.0 Safari/537.36 Edg/133.0.0.0`, false],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:135.0) Gecko/20100101 Firefox/135.0', false],
])('%s: %s', (userAgent, forgets) => {
  expect(forgetsSites(userAgent)).toBe(forgets)
})
