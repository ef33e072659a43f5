import { expect, it } from 'vitest'
import { dropPlace } from './dropPlace.ts'
import { parseMinutes } from './parseMinutes.ts'

it.each([
  ['', null],
  ['  ', null],
  [' 15 ', 15],
  ['480', 480],
  ['481', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['2,5', undefined],
  ['zehn', undefined],
])('reads "%s"', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes)
})

it.each([
  [2, 0, 0],
  [0, 2, 1],
  [1, 1, 1],
  [1, 2, 1],
  [0, 4, 3],
])('a row from %d dropped into gap %d lands at %d', (from, gap, place) => {
  expect(dropPlace(from, gap)).toBe(place)
})
