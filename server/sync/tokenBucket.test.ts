import { expect, it } from 'vitest'
import { createTokenBucket } from './tokenBucket.ts'

it('H4 a bucket gives its burst at once and then its rate, never more', () => {
  let now = 0
  const bucket = createTokenBucket({ perSecond: 10, burst: 5 }, () => now)
  const takeAll = () => {
    let taken = 0
    while (bucket.take(1)) taken += 1
    return taken
  }
  expect(takeAll()).toBe(5)
  now = 200
  expect(takeAll()).toBe(2)
  now = 1_000_000
  expect(bucket.take(6)).toBe(false)
  expect(takeAll()).toBe(5)
})
