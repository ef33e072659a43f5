import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withRichText } from './recordText.ts'
import { recordsIn, shownBy } from './testBoard.ts'
import { change, note, recolour, twoPeople } from './testEdits.ts'
import { newArrow, newBinding, newNote, textOf } from './testRecords.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('binding: from the store to the documents', () => {
  it('B1 joining and looking writes nothing, and nothing is shown that no document has', () => {
    const { server, a, b } = twoPeople(newNote('shape:zone'))
    a.put(newNote('shape:n'))
    server.settle()
    const late = server.join('late', 'participant', (store) => store.mergeRemoteChanges(() => {}))
    server.settle()
    expect(late.get('page:page')).toBeUndefined()
    expect(b.updatesSent + late.updatesSent).toBe(0)
    expect(shownBy(late)).toEqual(shownBy(a))
  })

  it('B2 edits wait at most 50 ms, then go out as one update', () => {
    const { a } = twoPeople()
    a.put(newNote('shape:n'))
    vi.advanceTimersByTime(50)
    a.updatesSent = 0
    for (let x = 1; x <= 5; x++) change(a, 'shape:n', { x })
    expect(a.binding.hasUnwritten()).toBe(true)
    vi.advanceTimersByTime(49)
    expect(a.updatesSent).toBe(0)
    vi.advanceTimersByTime(1)
    expect(a.updatesSent).toBe(1)
    expect(recordsIn(a.docs.get('shared'))).toMatchObject([{ id: 'shape:n', x: 5 }])
  })

  it('B2 an error in the middle of writing keeps nothing that follows from going out', () => {
    const { a, b, server } = twoPeople()
    const fail = () => {
      a.docs.get('shared')?.getMap('board').unobserveDeep(fail)
      throw new Error('in an observer')
    }
    a.docs.get('shared')?.getMap('board').observeDeep(fail)
    a.put(newNote('shape:n'))
    expect(() => a.binding.flush()).toThrow('in an observer')
    a.put(newNote('shape:m'))
    a.binding.flush()
    server.settle()
    expect(shownBy(b)).toEqual(shownBy(a))
    expect(b.get('shape:m')).toBeDefined()
  })

  it('B3 three people change one note at once and lose nothing', () => {
    const { server, a, b } = twoPeople()
    const c = server.join('c')
    a.put(newNote('shape:n', {}, 'Mut'))
    server.settle()
    change(a, 'shape:n', { x: 100 })
    recolour(b, 'shape:n', 'blue')
    c.put(withRichText(note(c), textOf('mehr Mut')))
    server.settle()
    for (const client of [a, b, c]) {
      expect(note(client)).toMatchObject({ x: 100, props: { color: 'blue', richText: textOf('mehr Mut') } })
    }
  })

  it('B4 text is written in the same task', async () => {
    const { a } = twoPeople()
    a.put(newNote('shape:n'))
    vi.advanceTimersByTime(50)
    a.put(withRichText(note(a), textOf('x')))
    await Promise.resolve()
    expect(recordsIn(a.docs.get('shared'))[0]).toMatchObject({ props: { richText: textOf('x') } })
  })

  it('B5 the layer is chosen when the note is made, not when it is sent', () => {
    const { server, a, b } = twoPeople()
    a.newLayer = 'own'
    a.put(newNote('shape:secret'))
    a.newLayer = 'shared'
    server.settle()
    expect(a.binding.board.layerOf('shape:secret')).toBe('own')
    expect(b.get('shape:secret')).toBeUndefined()
    expect(recordsIn(server.docs.get('own/a'))).toHaveLength(1)
  })

  it('B5 a binding lives with its arrow, a child with its parent', () => {
    const { server, a } = twoPeople()
    a.newLayer = 'own'
    a.put(newArrow('shape:arrow'))
    a.newLayer = 'shared'
    a.put(newNote('shape:n'), newBinding('binding:1', 'shape:arrow', 'shape:n'))
    a.put(newNote('shape:child', { parentId: 'shape:arrow' }))
    server.settle()
    expect(a.binding.board.layerOf('binding:1')).toBe('own')
    expect(a.binding.board.layerOf('shape:child')).toBe('own')
    expect(a.binding.board.layerOf('shape:n')).toBe('shared')
  })

  it('B6 what a person may not write snaps back', () => {
    const { server, a } = twoPeople(newNote('shape:zone'))
    change(a, 'shape:zone', { x: 50 })
    a.remove('page:p')
    a.put({ id: 'page:q', typeName: 'page', name: 'Q', index: 'a2', meta: {} })
    const viewer = server.join('v', 'viewer')
    viewer.put(newNote('shape:viewers'))
    server.settle()
    expect(shownBy(a).map(({ id }) => id)).toEqual(['document:document', 'page:p', 'shape:zone'])
    expect(note(a, 'shape:zone').x).toBe(0)
    expect(viewer.get('shape:viewers')).toBeUndefined()
    expect(a.updatesSent + viewer.updatesSent).toBe(0)
  })
})
