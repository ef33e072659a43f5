import type { TLRecord } from 'tldraw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { richTextOf, withRichText } from './recordText.ts'
import { createTestServer, recordsIn, shownBy } from './testBoard.ts'
import { change, note, recolour, twoPeople } from './testEdits.ts'
import { newArrow, newBinding, newGroup, newNote, textOf } from './testRecords.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('binding: from the documents to the store', () => {
  it('B7 what is unchanged keeps its identity, so that a caret stays where it is', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n', {}, 'Mut'))
    server.settle()
    const before = richTextOf(note(b))
    recolour(a, 'shape:n', 'blue')
    server.settle()
    expect(note(b).props.color).toBe('blue')
    expect(richTextOf(note(b))).toBe(before)
  })

  it('B8 a bad record is left out and reported; the good ones come', () => {
    const { server, a, b } = twoPeople()
    const records = server.docs.get('shared')?.getMap('board').get('records') as Y.Map<Y.Map<unknown>>
    records.set('shape:bad', new Y.Map([['type', 'note']]))
    records.set('shape:odd', 5 as never)
    a.put(newNote('shape:n'))
    server.settle()
    expect(b.get('shape:n')).toBeDefined()
    expect(b.get('shape:bad')).toBeUndefined()
    expect(b.binding.badIds()).toEqual(['shape:bad', 'shape:odd'])
    expect(a.updatesSent).toBe(1)
  })

  it('T8 while a word is being composed, colleagues’ words wait and everything else comes', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n', {}, 'Mut'))
    server.settle()
    a.composing = 'shape:n'
    a.put(withRichText(note(a), textOf('Mutか')))
    b.put(withRichText(note(b), textOf('mehr Mut')))
    recolour(b, 'shape:n', 'blue')
    server.settle()
    expect(richTextOf(note(a))).toEqual(textOf('Mutか'))
    expect(note(a).props.color).toBe('blue')
    a.put(withRichText(note(a), textOf('Mutかん')))
    server.settle()
    expect(richTextOf(note(b))).toEqual(textOf('mehr Mutかん'))
    a.put(withRichText(note(a), textOf('Mut漢')))
    a.composing = null
    vi.advanceTimersByTime(200)
    expect(richTextOf(note(a))).toEqual(textOf('mehr Mut漢'))
    server.settle()
    expect(shownBy(b)).toEqual(shownBy(a))
  })

  it('T8 a note that somebody deletes while a word is being composed in it goes at once', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n', {}, 'Mut'))
    server.settle()
    a.composing = 'shape:n'
    b.remove('shape:n')
    server.settle()
    expect(a.get('shape:n')).toBeUndefined()
  })

  it('B9 a note that loses a cell keeps its last known value', () => {
    const { server, a } = twoPeople()
    a.put(newNote('shape:n', { x: 7 }))
    server.settle()
    const records = server.docs.get('shared')?.getMap('board').get('records') as Y.Map<Y.Map<unknown>>
    records.get('shape:n')?.delete('place')
    records.get('shape:n')?.set('opacity', 0.5)
    server.settle()
    expect(note(a)).toMatchObject({ x: 7, opacity: 0.5 })
    expect(a.binding.badIds()).toEqual([])
  })

  it('B10 a binding waits for its shapes and comes back with them', () => {
    const { server, a, b } = twoPeople()
    a.newLayer = 'own'
    a.put(newArrow('shape:arrow'))
    b.put(newNote('shape:n'))
    server.settle()
    a.put(newBinding('binding:1', 'shape:arrow', 'shape:n'))
    server.settle()
    b.binding.log.mark('m')
    b.remove('shape:n')
    server.settle()
    expect(a.get('binding:1')).toBeUndefined()
    a.updatesSent = 0
    b.binding.log.undo()
    server.settle()
    expect(a.get('binding:1')).toBeDefined()
    expect(a.updatesSent).toBe(0)
  })

  it('B11 what the store does by itself during a merge is neither kept nor sent', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'), newNote('shape:other'))
    server.settle()
    b.store.sideEffects.registerAfterChangeHandler('shape', (_before, after) => {
      if (after.id !== 'shape:n') return
      b.store.put([{ ...note(b, 'shape:other'), index: 'a9' as never }])
      b.store.remove(['shape:other' as TLRecord['id']])
    })
    change(a, 'shape:n', { x: 3 })
    server.settle()
    expect(note(b).x).toBe(3)
    expect(note(b, 'shape:other').index).toBe('a1')
    expect(b.updatesSent).toBe(0)
    change(b, 'shape:n', { x: 4 })
    server.settle()
    expect(a.get('shape:other')).toBeUndefined()
  })

  it('B12 the template is locked for everyone but a host who edits it; the lock is never stored', () => {
    const server = createTestServer([newNote('shape:zone')])
    const host = server.join('h', 'host')
    const guest = server.join('g')
    expect(note(host, 'shape:zone').isLocked).toBe(true)
    host.editingTemplate = true
    host.binding.reread()
    expect(note(host, 'shape:zone').isLocked).toBe(false)
    change(host, 'shape:zone', { x: 9, isLocked: true })
    server.settle()
    expect(note(host, 'shape:zone')).toMatchObject({ x: 9, isLocked: false })
    expect(note(guest, 'shape:zone')).toMatchObject({ x: 9, isLocked: true })
    expect(recordsIn(server.docs.get('stage')).find(({ id }) => id === 'shape:zone')).toMatchObject({
      isLocked: false,
    })
  })

  it('B13 a late edit of a note keeps the words that came in meanwhile', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n', {}, 'Mut'))
    server.settle()
    b.put(withRichText(note(b), textOf('mehr Mut')))
    b.binding.flush()
    while (server.step(() => 0));
    a.put(withRichText(note(a), textOf('Mut!')))
    server.settle()
    expect(richTextOf(note(b))).toEqual(textOf('mehr Mut!'))
    expect(richTextOf(note(a))).toEqual(textOf('mehr Mut!'))
  })

  it('B14 of a note that is in two layers while it is revealed nobody sees it go', () => {
    const { server, a, b } = twoPeople()
    a.newLayer = 'own'
    a.put(newNote('shape:n', {}, 'geheim'))
    server.settle()
    let removals = 0
    a.store.sideEffects.registerAfterDeleteHandler('shape', () => void removals++)
    const own = server.docs.get('own/a')?.getMap('board').get('records') as Y.Map<Y.Map<unknown>>
    const shared = server.docs.get('shared')?.getMap('board').get('records') as Y.Map<unknown>
    shared.set('shape:n', own.get('shape:n')?.clone())
    server.settle()
    own.delete('shape:n')
    server.settle()
    expect(richTextOf(note(b))).toEqual(textOf('geheim'))
    expect(removals).toBe(0)
    expect(a.binding.board.layerOf('shape:n')).toBe('shared')
  })

  it('B15 text that tldraw cannot show is left out on the screen and kept in the document', () => {
    const { server, a } = twoPeople()
    a.put(newNote('shape:n', {}, 'Mut'))
    server.settle()
    const records = server.docs.get('shared')?.getMap('board').get('records') as Y.Map<Y.Map<unknown>>
    const text = records.get('shape:n')?.get('props.richText') as Y.XmlFragment
    text.insert(0, [new Y.XmlElement('script')])
    server.settle()
    expect(richTextOf(note(a))).toEqual(textOf('Mut'))
    expect(text.toArray()).toHaveLength(2)
  })
})

describe('binding: a group is dissolved while somebody works in it', () => {
  it('B16 what was moved or added in it stands on the page, where it was', () => {
    const { server, a, b } = twoPeople()
    a.put(newGroup('shape:g', { x: 100, y: 50 }), newNote('shape:n', { parentId: 'shape:g', x: 1, y: 2 }))
    server.settle()
    a.disconnect()
    b.put({ ...b.get('shape:n'), parentId: 'page:p', x: 101, y: 52 })
    b.remove('shape:g')
    b.binding.flush()
    change(a, 'shape:n', { x: 10, y: 20 })
    a.put(newNote('shape:new', { parentId: 'shape:g', x: 5, y: 5 }))
    a.binding.flush()
    a.connect()
    server.settle()
    for (const client of [a, b]) {
      expect(note(client, 'shape:new')).toMatchObject({ parentId: 'page:p', x: 105, y: 55 })
      expect(note(client).parentId).toBe('page:p')
    }
    expect(shownBy(a)).toEqual(shownBy(b))
    expect(a.binding.log.undo()).toBe(true)
  })
})
