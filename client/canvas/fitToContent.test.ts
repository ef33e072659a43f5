import { Box } from 'tldraw'
import { expect, test } from 'vitest'
import { cameraFor } from './fitToContent.ts'

test.each([
  [1366, 700],
  [390, 780],
  [200, 120],
])('a whole template stands inside a screen of %d x %d, below the menu and above the toolbar', (w, h) => {
  const content = new Box(-100, 50, 2840, 1688)
  const { x, y, z } = cameraFor(content, new Box(0, 0, w, h))
  const left = (content.minX + x) * z
  const bottom = (content.maxY + y) * z
  expect((content.minY + y) * z).toBeGreaterThanOrEqual(Math.min(59.9, h / 3))
  const side = w < 600 ? 7.9 : 19.9
  expect(left).toBeGreaterThanOrEqual(side)
  expect((content.maxX + x) * z).toBeLessThanOrEqual(w - side)
  expect(bottom).toBeLessThanOrEqual(Math.max(h - 73.9, 100))
})

test('a single note is not blown up', () => {
  expect(cameraFor(new Box(0, 0, 200, 200), new Box(0, 0, 1366, 700)).z).toBe(1)
})
