import { expect, it } from 'vitest'
import { strokesOf } from './strokes.ts'

const running = { totalMs: 300_000, endsAt: 1_000_000, remainingMs: null }

it('a minute before the end, and at the end', () => {
  expect(strokesOf(running, 880_000)).toEqual([
    { tone: 'lastMinute', inMs: 60_000 },
    { tone: 'over', inMs: 120_000 },
  ])
})

it('nothing of what has passed', () => {
  expect(strokesOf(running, 950_000)).toEqual([{ tone: 'over', inMs: 50_000 }])
  expect(strokesOf(running, 1_000_000)).toEqual([])
})

it('nothing while paused', () => {
  expect(strokesOf({ totalMs: 300_000, endsAt: null, remainingMs: 120_000 }, 0)).toEqual([])
})

it('only the end of a minute or less', () => {
  expect(strokesOf({ totalMs: 60_000, endsAt: 60_000, remainingMs: null }, 0)).toHaveLength(1)
})
