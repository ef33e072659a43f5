import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftIntoView } from './shiftIntoView.ts'

const keyboardBelow = { from: 56, to: 340 }

test.each([
  ['a note above the keyboard stays', { from: 100, to: 300 }, 0],
  ['a note behind the keyboard comes above it', { from: 400, to: 600 }, -276],
  ['one that is half behind it too', { from: 200, to: 400 }, -76],
  ['one above the screen comes down', { from: -50, to: 150 }, 122],
  ['one too large shows its beginning', { from: 300, to: 900 }, -228],
] as const)('%s', (_, note, by) => {
  expect(shiftIntoView(note, keyboardBelow)).toBe(by)
})

test('whatever has room with its margins is visible afterwards', () => {
  const start = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 250 }), (from, length) => {
      const by = shiftIntoView({ from, to: from + length }, keyboardBelow)
      expect(from + by).toBeGreaterThanOrEqual(keyboardBelow.from)
      expect(from + by + length).toBeLessThanOrEqual(keyboardBelow.to)
    }),
  )
})
