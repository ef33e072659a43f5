import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockText, levelOf, parseMinutes, remainingMs } from './timerFace.ts'

const running = { totalMs: 300_000, endsAt: 1_000_000, remainingMs: null }

describe('what is left', () => {
  it('counts down to the end and stays there', () => {
    expect(remainingMs(running, 999_000)).toBe(1000)
    expect(remainingMs(running, 2_000_000)).toBe(0)
  })

  it('stands still while paused', () => {
    expect(remainingMs({ totalMs: 300_000, endsAt: null, remainingMs: 42_000 }, 5_000_000)).toBe(42_000)
  })
})

describe('how urgent it is', () => {
  it.each([
    [61_000, 'calm'],
    [60_000, 'lastMinute'],
    [10_001, 'lastMinute'],
    [10_000, 'lastSeconds'],
    [1, 'lastSeconds'],
    [0, 'over'],
  ] as const)('%i ms left: %s', (leftMs, level) => {
    expect(levelOf(running, leftMs)).toBe(level)
  })

  it('a minute or less starts calmly', () => {
    expect(levelOf({ ...running, totalMs: 60_000 }, 59_000)).toBe('calm')
  })
})

describe('the clock', () => {
  it.each([
    [300_000, '5:00'],
    [299_999, '5:00'],
    [299_000, '4:59'],
    [9_001, '0:10'],
    [1, '0:01'],
    [0, '0:00'],
    [5_400_000, '1:30:00'],
  ])('%i ms: %s', (leftMs, text) => {
    expect(clockText(leftMs)).toBe(text)
  })
})

describe('minutes as people write them', () => {
  it.each([
    ['7', 420],
    [' 1,5 ', 90],
    ['1.25', 75],
    ['2:30', 150],
    ['0:01', 1],
    ['240', 14_400],
    ['0', null],
    ['241', null],
    ['-3', null],
    ['2:60', null],
    ['', null],
    ['bald', null],
  ])('%s', (text, seconds) => {
    expect(parseMinutes(text, 14_400)).toBe(seconds)
  })

  it('reads back every time the clock shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3599 }), (seconds) => {
        expect(parseMinutes(clockText(seconds * 1000), 14_400)).toBe(seconds)
      }),
    )
  })
})
