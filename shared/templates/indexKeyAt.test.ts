import { T } from '@tldraw/validate'
import { expect, test } from 'vitest'
import { indexKeyAt } from './indexKeyAt.ts'

test('indices are valid and rise', () => {
  const keys = Array.from({ length: 400 }, (_, i) => indexKeyAt(i))
  for (const key of keys) expect(T.indexKey.isValid(key)).toBe(true)
  expect([...keys].sort()).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.slice(59, 63)).toEqual(['ay', 'az', 'b00', 'b01'])
})
