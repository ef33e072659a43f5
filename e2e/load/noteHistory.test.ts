import { expect, test } from 'vitest'
import { createNoteHistory } from './noteHistory.ts'
import type { NoteState } from './notes.ts'

const first: NoteState = { value: 1, text: '1' }
const second: NoteState = { value: 2, text: '1 2' }

function historyOfTwo(acknowledged: number) {
  const history = createNoteHistory()
  history.did('n', first)
  history.did('n', second)
  history.acknowledge(acknowledged)
  return history
}

test('what was acknowledged must be there, what came after may be', () => {
  const history = historyOfTwo(1)
  expect(history.judge(() => first)).toEqual([])
  expect(history.judge(() => second)).toEqual([])
  expect(history.judge(() => null)).toHaveLength(1)
  expect(historyOfTwo(0).judge(() => null)).toEqual([])
  expect(historyOfTwo(2).judge(() => first)).toHaveLength(1)
})

test('a doubled text and a deleted note that is back are noticed', () => {
  const history = historyOfTwo(2)
  expect(history.judge(() => ({ value: 2, text: '1 2 2' }))).toHaveLength(1)
  history.did('n', null)
  history.acknowledge(history.position())
  expect(history.judge(() => second)).toHaveLength(1)
  expect(history.judge(() => null)).toEqual([])
})

test('a writer without memory takes what is there for the truth', () => {
  const history = historyOfTwo(1)
  history.adopt(() => first)
  expect(history.present()).toEqual(['n'])
  expect(history.judge(() => second)).toHaveLength(1)
  history.did('n', second)
  history.acknowledge(history.position())
  expect(history.judge(() => second)).toEqual([])
  expect(history.acknowledged).toBe(2)
})
