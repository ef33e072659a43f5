import { describe, expect, it } from 'vitest'
import { organiserLink, parseCode, parseSecret } from './links.ts'

const secret = 'AbCdEfGhIjKlMnOpQrSt_-'

describe('parseSecret', () => {
  it.each([
    ['#AbCdEfGhIjKlMnOpQrSt_-', secret],
    ['#AbCdEfGhIjKlMnOpQrSt_-%20', secret],
    ['', null],
    ['#AbCdEf', null],
    ['#%E0%A4%A', null],
  ])('reads %s as %s', (hash, expected) => {
    expect(parseSecret(hash)).toBe(expected)
  })
})

describe('parseCode', () => {
  it.each([
    ['#K7M2XQ', 'K7M2XQ'],
    ['k7m-2xq', 'K7M2XQ'],
    [' K7M 2XQ ', 'K7M2XQ'],
    ['K7M2X', null],
    ['K7M2X0', null],
  ])('reads %s as %s', (text, expected) => {
    expect(parseCode(text)).toBe(expected)
  })
})

it('leads back to the same workspace', () => {
  const link = new URL(organiserLink('https://board.example', secret))
  expect(link.pathname).toBe('/team')
  expect(parseSecret(link.hash)).toBe(secret)
})
