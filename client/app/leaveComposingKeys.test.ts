import { expect, it } from 'vitest'
import { leaveComposingKeys } from './leaveComposingKeys.ts'

function isHeard(fields: Partial<KeyboardEvent>): boolean {
  const target = new EventTarget()
  leaveComposingKeys(target)
  const event = Object.assign(new Event('keydown', { bubbles: true }), fields)
  target.dispatchEvent(event)
  return !event.cancelBubble
}

it('a key that belongs to a word being composed is nobody else’s, and does what the browser does with it', () => {
  expect(isHeard({ key: 'Escape', keyCode: 27, isComposing: true })).toBe(false)
  expect(isHeard({ key: 'Enter', keyCode: 229, isComposing: false })).toBe(false)
  expect(isHeard({ key: 'Escape', keyCode: 27, isComposing: false })).toBe(true)
  expect(isHeard({ key: 'Enter', keyCode: 13, isComposing: false })).toBe(true)
  expect(isHeard({ key: 'Unidentified', keyCode: 229, isComposing: false })).toBe(true)
})
