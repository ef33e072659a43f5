import fc from 'fast-check'
import { expect, it } from 'vitest'
import { betterOffset, type ClockSample, offsetFrom } from './clockOffset.ts'

/** A question that took `there` ms to the server and `back` ms home, while the server's clock is `ahead`. */
function ask(sentAt: number, there: number, back: number, ahead: number): ClockSample {
  return { sentAt, serverNow: sentAt + there + ahead, receivedAt: sentAt + there + back }
}

it('knows nothing without an answer', () => {
  expect(offsetFrom([])).toBeNull()
})

it('is exact when there and back take equally long, and takes the fastest answer', () => {
  const samples = [ask(0, 400, 20, -5000), ask(1000, 15, 15, -5000), ask(2000, 30, 200, -5000)]
  expect(offsetFrom(samples)).toEqual({ offsetMs: -5000, errorMs: 15 })
})

it('is never further off than it says', () => {
  const delay = fc.integer({ min: 0, max: 5000 })
  const trip = fc.record({ sentAt: fc.integer({ min: 0, max: 1e6 }), there: delay, back: delay })
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.array(trip, { minLength: 1 }), (ahead, trips) => {
      const found = offsetFrom(trips.map(({ sentAt, there, back }) => ask(sentAt, there, back, ahead)))
      expect(Math.abs((found?.offsetMs ?? Number.NaN) - ahead)).toBeLessThanOrEqual(found?.errorMs ?? 0)
    }),
  )
})

it('keeps a good measurement over a bad one until it has grown old', () => {
  const good = { offsetMs: 10, errorMs: 5 }
  const bad = { offsetMs: 60, errorMs: 80 }
  expect(betterOffset(null, bad, 0)).toBe(bad)
  expect(betterOffset(good, bad, 60_000)).toBe(good)
  expect(betterOffset(good, bad, 3_600_000)).toBe(bad)
  expect(betterOffset(bad, good, 0)).toBe(good)
})
