import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { swallowKeys } from './swallowKeys.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Does the key reach tldraw's shortcuts? */
function isHeard(target: EventTarget, fields: Partial<KeyboardEvent>): boolean {
  const event = Object.assign(new Event('keydown', { cancelable: true }), fields)
  target.dispatchEvent(event)
  return !event.defaultPrevented
}

it('what is typed on after a note is gone chooses no tools, until a pause', () => {
  const target = new EventTarget()
  swallowKeys(target as Window)
  expect(isHeard(target, { key: 'd' })).toBe(false)
  expect(isHeard(target, { key: 'Delete' })).toBe(false)
  expect(isHeard(target, { key: 'Escape' })).toBe(true)
  vi.advanceTimersByTime(900)
  expect(isHeard(target, { key: 'd' })).toBe(false)
  vi.advanceTimersByTime(1100)
  expect(isHeard(target, { key: 'd' })).toBe(true)
})

it('somebody who goes on in a field writes there', () => {
  const field = Object.assign(new EventTarget(), { tagName: 'INPUT' })
  swallowKeys(field as unknown as Window)
  expect(isHeard(field, { key: 'd' })).toBe(true)
})
