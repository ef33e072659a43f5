import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clampLines, wrapText } from './wrapText.ts'

const measure = (text: string) => text.length

describe('wrapText', () => {
  test('breaks between words', () => {
    expect(wrapText('Was hört die Person?', 10, measure)).toEqual(['Was hört', 'die', 'Person?'])
  })

  test('keeps line breaks, also empty lines', () => {
    expect(wrapText('eins\n\nzwei', 10, measure)).toEqual(['eins', '', 'zwei'])
  })

  test('breaks a word that is too long for a line of its own', () => {
    expect(wrapText('ein Bildungsnetzwerk', 8, measure)).toEqual(['ein', 'Bildungs', 'netzwerk'])
  })

  test('never makes a line too wide and never loses a letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapText(text, width, measure)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width)
      }),
    )
  })
})

test('clampLines marks what was left out', () => {
  expect(clampLines(['eins,', 'zwei'], 1)).toEqual(['eins …'])
  expect(clampLines(['eins', 'zwei'], 2)).toEqual(['eins', 'zwei'])
  expect(clampLines(['eins'], 0)).toEqual([])
})
