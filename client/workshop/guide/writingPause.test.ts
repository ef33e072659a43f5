import { expect, it } from 'vitest'
import { writingPauseMs } from './writingPause.ts'

it.each([
  [
    'an open note in which nobody types holds nobody up',
    { typedAtMs: 0, calledAtMs: 10_000, nowMs: 10_000 },
    0,
  ],
  ['a word is finished first', { typedAtMs: 9_900, calledAtMs: 10_000, nowMs: 10_000 }, 1_400],
  ['each key gives a little more', { typedAtMs: 12_000, calledAtMs: 10_000, nowMs: 12_500 }, 1_000],
  ['but not for ever', { typedAtMs: 19_900, calledAtMs: 10_000, nowMs: 19_950 }, 50],
  ['nor longer than that', { typedAtMs: 25_000, calledAtMs: 10_000, nowMs: 25_000 }, 0],
])('%s', (_title, writing, ms) => {
  expect(writingPauseMs(writing)).toBe(ms)
})
