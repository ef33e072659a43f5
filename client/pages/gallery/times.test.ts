import { describe, expect, it } from 'vitest'
import { daysLeftInTrash, formatAgo } from './times.ts'

const now = new Date(2026, 4, 20, 9, 0)

describe('formatAgo', () => {
  it.each([
    [new Date(2026, 4, 20, 8, 59, 30), null],
    [new Date(2026, 4, 20, 9, 5), null],
    [new Date(2026, 4, 20, 8, 57), 'vor 3 Minuten'],
    [new Date(2026, 4, 20, 7, 30), 'vor 1 Stunde'],
    [new Date(2026, 4, 20, 1, 0), 'vor 8 Stunden'],
    [new Date(2026, 4, 19, 20, 0), 'gestern'],
    [new Date(2026, 4, 14, 23, 0), 'vor 6 Tagen'],
    [new Date(2026, 4, 13, 10, 0), '13. Mai 2026'],
  ])('writes %s as %s', (time, expected) => {
    expect(formatAgo(time, now, 'de')).toBe(expected)
  })

  it('speaks English', () => {
    expect(formatAgo(new Date(2026, 4, 19, 20, 0), now, 'en')).toBe('yesterday')
  })
})

it.each([
  [new Date(2026, 4, 20, 8, 59), 30],
  [new Date(2026, 3, 21, 9, 0), 1],
  [new Date(2026, 2, 1), 0],
])('a board trashed at %s has %i days left', (trashedAt, days) => {
  expect(daysLeftInTrash(trashedAt, now)).toBe(days)
})
