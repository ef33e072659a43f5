import type { TLStore } from 'tldraw'
import { expect, it } from 'vitest'
import type { SaveState } from '../../sync/boardSession.ts'
import { trackUnsent } from './unsentChanges.ts'

function openBoard(state: SaveState, isUploading = () => false) {
  let change = () => {}
  let tell = () => {}
  const listen: TLStore['listen'] = (onChange) => {
    change = () => onChange({ changes: { added: {}, updated: {}, removed: {} }, source: 'user' })
    return () => {}
  }
  const saveState = {
    get: () => state,
    subscribe: (listener: () => void) => {
      tell = listener
      return () => {}
    },
  }
  const become = (next: SaveState) => {
    state = next
    tell()
  }
  return { unsent: trackUnsent({ listen }, saveState, isUploading), change: () => change(), become }
}

it.each([
  ['saved', false],
  ['readOnly', false],
  ['saving', true],
  ['notSaved', true],
  ['boardFull', true],
  ['paused', false],
  ['heldBack', true],
  ['offline', false],
] as const)('asks on leaving while %s: %s', (state, asks) => {
  expect(openBoard(state).unsent.any()).toBe(asks)
})

it('asks while an image is on its way that is on no board yet', () => {
  let isUploading = true
  const { unsent } = openBoard('saved', () => isUploading)
  expect(unsent.any()).toBe(true)
  isUploading = false
  expect(unsent.any()).toBe(false)
})

it('asks while offline only after a change', () => {
  const board = openBoard('offline')
  board.change()
  expect(board.unsent.any()).toBe(true)
  board.become('saving')
  board.become('saved')
  board.become('offline')
  expect(board.unsent.any()).toBe(false)
})

it('settles when the server has confirmed', async () => {
  const board = openBoard('saving')
  let settled = false
  const wait = board.unsent.settled().then(() => {
    settled = true
  })
  await Promise.resolve()
  expect(settled).toBe(false)
  board.become('saved')
  await wait
  expect(settled).toBe(true)
})
