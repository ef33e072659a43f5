import { expect, it } from 'vitest'
import { startedWriting } from '../../shared/workshop/privateWriting.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import { createObservable } from './observable.ts'
import { createTellSelection, watchPointing } from './publicPresence.ts'

it('P1 a note that was selected before the reveal is not told by the selection after it', () => {
  const own = new Set(['shape:mine'])
  const tell = createTellSelection((id) => !own.has(id))
  expect(tell(['shape:mine', 'shape:a'])).toEqual(['shape:a'])
  own.clear()
  expect(tell(['shape:mine', 'shape:a'])).toEqual(['shape:a'])
  expect(tell(['shape:a'])).toEqual(['shape:a'])
  expect(tell(['shape:mine'])).toEqual(['shape:mine'])
})

it('P1 nobody points during silent writing, nor afterwards where they wrote last', () => {
  const writing = startedWriting(null, { anonymous: true, placeholders: false }, 1)
  const workshop = createObservable<Pick<SessionState, 'privateWriting'>>({ privateWriting: null })
  const { since, dispose } = watchPointing(workshop, () => 500)
  expect(since.get()).toBe(0)
  workshop.set({ privateWriting: writing })
  expect(since.get()).toBeNull()
  workshop.set({ privateWriting: null })
  expect(since.get()).toBe(500)
  workshop.set({ privateWriting: null })
  expect(since.get()).toBe(500)
  dispose()
})
