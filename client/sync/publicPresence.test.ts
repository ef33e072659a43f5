import { expect, it } from 'vitest'
import { startedWriting } from '../../shared/workshop/privateWriting.ts'
import { createObservable } from './observable.ts'
import { createTellSelection, createTellView, type PublicSession, watchPointing } from './publicPresence.ts'

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
  const workshop = createObservable<PublicSession>({ privateWriting: null, spotlight: null })
  const { since, dispose } = watchPointing(workshop, 'me', () => 500)
  expect(since.get()).toBe(0)
  workshop.set({ privateWriting: writing, spotlight: null })
  expect(since.get()).toBeNull()
  workshop.set({ privateWriting: null, spotlight: null })
  expect(since.get()).toBe(500)
  workshop.set({ privateWriting: null, spotlight: null })
  expect(since.get()).toBe(500)
  dispose()
})

it('P1 where somebody looks while they write silently is not told, nor afterwards before they look elsewhere', () => {
  const tell = createTellView()
  const view = { x: 10, y: 20, w: 800, h: 600 }
  expect(tell(view, 'told')).toEqual(view)
  expect(tell({ ...view, x: 400 }, 'hidden')).toBeNull()
  expect(tell({ ...view, x: 500 }, 'hidden')).toBeNull()
  expect(tell({ ...view, x: 500 }, 'told')).toBeNull()
  expect(tell({ ...view, x: 500, h: 300 }, 'told')).toBeNull()
  expect(tell({ ...view, x: 501 }, 'told')).toEqual({ ...view, x: 501 })
  expect(tell({ ...view, x: 500 }, 'told')).toEqual({ ...view, x: 500 })
})

it('P1 but who has the spotlight shows where they look', () => {
  const writing = startedWriting(null, { anonymous: true, placeholders: false }, 1)
  const workshop = createObservable<PublicSession>({ privateWriting: null, spotlight: null })
  const { view, dispose } = watchPointing(workshop, 'me')
  expect(view.get()).toBe('told')
  workshop.set({ privateWriting: writing, spotlight: null })
  expect(view.get()).toBe('hidden')
  workshop.set({ privateWriting: writing, spotlight: { participantId: 'you', since: 1 } })
  expect(view.get()).toBe('hidden')
  workshop.set({ privateWriting: writing, spotlight: { participantId: 'me', since: 1 } })
  expect(view.get()).toBe('shown')
  dispose()
})

it('P1 and shows it at once, without having to move first', () => {
  const tell = createTellView()
  const view = { x: 10, y: 20, w: 800, h: 600 }
  expect(tell(view, 'hidden')).toBeNull()
  expect(tell(view, 'shown')).toEqual(view)
  expect(tell(view, 'hidden')).toBeNull()
  expect(tell(view, 'told')).toBeNull()
})
