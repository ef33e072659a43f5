import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { richTextOf, withRichText } from './recordText.ts'
import { shownBy } from './testBoard.ts'
import { change, note, recolour, twoPeople } from './testEdits.ts'
import { newArrow, newBinding, newNote, textOf } from './testRecords.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('undo', () => {
  it('U1 takes one gesture back, and redo brings it again', () => {
    const { server, a, b } = twoPeople()
    a.binding.log.mark('create')
    a.put(newNote('shape:n'))
    server.settle()
    a.binding.log.mark('drag')
    for (let x = 1; x <= 4; x++) {
      change(a, 'shape:n', { x: x * 10 })
      a.binding.flush()
    }
    server.settle()
    a.binding.log.undo()
    server.settle()
    expect(note(b).x).toBe(0)
    a.binding.log.redo()
    server.settle()
    expect(note(b).x).toBe(40)
    a.binding.log.undo()
    a.binding.log.undo()
    server.settle()
    expect(b.get('shape:n')).toBeUndefined()
    expect(a.binding.log.canUndo()).toBe(false)
    a.binding.log.redo()
    server.settle()
    expect(note(b).x).toBe(0)
  })

  it('U2 never touches what a colleague did to the same note, and skips a cell the colleague wrote later', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'))
    server.settle()
    a.binding.log.mark('m')
    change(a, 'shape:n', { x: 10 })
    recolour(a, 'shape:n', 'red')
    server.settle()
    change(b, 'shape:n', { opacity: 0.5 })
    recolour(b, 'shape:n', 'blue')
    server.settle()
    a.binding.log.undo()
    server.settle()
    expect(note(b)).toMatchObject({ x: 0, opacity: 0.5, props: { color: 'blue' } })
  })

  it('U3 of a note that a colleague worked on leaves the note', () => {
    const { server, a, b } = twoPeople()
    a.binding.log.mark('m')
    a.put(newNote('shape:n'))
    server.settle()
    b.put(withRichText(note(b), textOf('von b')))
    server.settle()
    a.binding.log.undo()
    server.settle()
    expect(richTextOf(note(a))).toEqual(textOf('von b'))
  })

  it("U4 of typing never removes a colleague's words", () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'))
    server.settle()
    a.binding.log.mark('m')
    a.put(withRichText(note(a), textOf('von a')))
    server.settle()
    b.put(withRichText(note(b), textOf('von a und b')))
    server.settle()
    a.binding.log.undo()
    server.settle()
    expect(richTextOf(note(b))).toEqual(textOf('von a und b'))
  })

  it('U5 of a deletion brings note, arrow and binding back', () => {
    const { server, a, b } = twoPeople()
    a.put(
      newNote('shape:n', {}, 'Mut'),
      newArrow('shape:arrow'),
      newBinding('binding:1', 'shape:arrow', 'shape:n'),
    )
    server.settle()
    const before = shownBy(b)
    a.binding.log.mark('m')
    a.remove('binding:1', 'shape:arrow', 'shape:n')
    server.settle()
    expect(b.get('shape:n')).toBeUndefined()
    a.binding.log.undo()
    server.settle()
    expect(shownBy(b)).toEqual(before)
  })

  it('U6 an abandoned gesture leaves no step, and what colleagues did meanwhile stays', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'))
    server.settle()
    a.binding.log.mark('drag')
    change(a, 'shape:n', { x: 10 })
    server.settle()
    recolour(b, 'shape:n', 'blue')
    server.settle()
    a.binding.log.bailTo('drag')
    server.settle()
    expect(note(b)).toMatchObject({ x: 0, props: { color: 'blue' } })
    expect(a.binding.log.canRedo()).toBe(false)
  })

  it('U7 two people set the same cell at once, the winner undoes: the note stays whole', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'))
    server.settle()
    for (const client of [a, b]) client.binding.log.mark('m')
    change(a, 'shape:n', { x: 10 })
    change(b, 'shape:n', { x: 20 })
    server.settle()
    for (const client of [a, b]) client.binding.log.undo()
    server.settle()
    expect(note(a).x).toBe(0)
    expect(note(b).x).toBe(0)
    expect(a.binding.badIds()).toEqual([])
  })

  it('U8 of a deletion does not put a shape where its parent is gone', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:parent'), newNote('shape:child', { parentId: 'shape:parent' }))
    server.settle()
    a.binding.log.mark('m')
    a.remove('shape:child')
    server.settle()
    b.remove('shape:parent')
    server.settle()
    expect(a.binding.log.undo()).toBe(false)
    server.settle()
    expect(b.get('shape:child')).toBeUndefined()
  })
})
