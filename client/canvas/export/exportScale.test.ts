import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportScale, nextScale, pixelSize } from './exportScale.ts'

const length = fc.double({ min: 1, max: 200_000, noNaN: true })

test.each([
  ['normal', 3840],
  ['large', 8192],
] as const)('a %s picture never exceeds %d pixels a side nor the area every browser takes', (size, side) => {
  fc.assert(
    fc.property(length, length, (width, height) => {
      const picture = pixelSize({ width, height }, exportScale({ width, height }, size))
      expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(side)
      expect(picture.width * picture.height).toBeLessThanOrEqual(16_777_216)
      expect(Math.min(picture.width, picture.height)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('a small selection is drawn at twice its size', () => {
  expect(exportScale({ width: 200, height: 200 }, 'normal')).toBe(2)
})

test('a template fits the normal size as large as possible', () => {
  const picture = pixelSize(
    { width: 2904, height: 1752 },
    exportScale({ width: 2904, height: 1752 }, 'normal'),
  )
  expect(picture.width).toBe(3840)
})

test('halves until the longest side would fall below 1024 pixels', () => {
  const size = { width: 4000, height: 1000 }
  expect(nextScale(1, size)).toBe(0.5)
  expect(nextScale(0.5, size)).toBeNull()
})
