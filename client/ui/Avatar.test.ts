import { expect, it } from 'vitest'
import { initials } from './Avatar.tsx'

it.each([
  ['Mina Öztürk', 'MÖ'],
  ['jo', 'J'],
  ['Anna Maria von Ahn', 'AA'],
  ['Anonym 12', 'A1'],
  ['', ''],
])('shortens %s to %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})
