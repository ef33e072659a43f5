import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { localValue } from './localStore.ts'

afterEach(() => vi.unstubAllGlobals())

const schema = z.object({ name: z.string() })

function stubStorage(items = new Map<string, string>()) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
}

it('finds a value again after a reload', () => {
  stubStorage()
  expect(localValue('seat', schema).write({ name: 'Mina' })).toBe(true)
  expect(localValue('seat', schema).read()).toEqual({ name: 'Mina' })
})

it('forgets a value', () => {
  stubStorage()
  const value = localValue('seat', schema)
  value.write({ name: 'Mina' })
  value.forget()
  expect(value.read()).toBeNull()
})

it.each(['{"name":7}', 'not json', 'null'])('counts %s as not there', (text) => {
  stubStorage(new Map([['seat', text]]))
  expect(localValue('seat', schema).read()).toBeNull()
})

it('keeps a value for this page where the browser blocks storage', () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  const value = localValue('seat', schema)
  expect(value.write({ name: 'Mina' })).toBe(false)
  expect(value.read()).toEqual({ name: 'Mina' })
  value.forget()
  expect(value.read()).toBeNull()
})
