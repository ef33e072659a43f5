import { expect, it } from 'vitest'
import { areAllReady, countReady } from './countReady.ts'

const person = (participantId: string, role: 'host' | 'participant' | 'viewer') => ({
  participantId,
  role,
  name: null,
  color: '#0B7A75',
  number: 1,
})

it('counts participants who are here, not hosts, viewers or people who left', () => {
  const present = [
    person('h', 'host'),
    person('a', 'participant'),
    person('b', 'participant'),
    person('v', 'viewer'),
  ]
  expect(countReady(present, ['a', 'h', 'v', 'gone'])).toEqual({ ready: 1, of: 2 })
})

it('nobody here is not everybody', () => {
  expect(areAllReady({ ready: 0, of: 0 })).toBe(false)
  expect(areAllReady({ ready: 1, of: 2 })).toBe(false)
  expect(areAllReady({ ready: 2, of: 2 })).toBe(true)
})
