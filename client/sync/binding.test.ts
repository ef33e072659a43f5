import type { TLNoteShape, TLRecord } from 'tldraw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { richTextOf, withRichText } from './recordText.ts'
import {
  createTestServer,
  newArrow,
  newBinding,
  newGroup,
  newNote,
  recordsIn,
  shownBy,
  type TestClient,
  textOf,
} from './testBoard.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function note(client: TestClient, id = 'shape:n'): TLNoteShape {
  return client.get(id) as TLNoteShape
}

function change(client: TestClient, id: string, fields: Record<string, unknown>): void {
  client.put({ ...client.get(id), ...fields })
}

function recolour(client: TestClient, id: string, color: string): void {
  change(client, id, { props: { ...note(client, id).props, color } })
}

function twoPeople(...stage: TLRecord[]) {
  const server = createTestServer(stage)
  return { server, a: server.join('a'), b: server.join('b') }
}

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
