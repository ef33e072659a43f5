import type { TLRecord } from 'tldraw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { RICH_TEXT } from '../../shared/board/cells.ts'
import { readRawRecord, recordMapOf, recordsOf, writeCell, writeRecord } from '../../shared/board/layerDoc.ts'
import { withRichText } from './recordText.ts'
import { createTestServer, type TestClient } from './testBoard.ts'
import { newArrow, newBinding, newNote, textOf } from './testRecords.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function twoPeople() {
  const server = createTestServer()
  const [a, b] = [server.join('a'), server.join('b')]
  a.newLayer = 'own'
  return { server, a, b }
}

function docOf(server: ReturnType<typeof createTestServer>, name: string): Y.Doc {
  const doc = server.docs.get(name)
  if (!doc) throw new Error('no such document')
  return doc
}

/** What the server does at a reveal, in two steps. */
function reveal(server: ReturnType<typeof createTestServer>, id: string) {
  const own = recordsOf(docOf(server, 'own/a'))
  const shared = recordsOf(docOf(server, 'shared'))
  if (!own || !shared) throw new Error('no records')
  const record = readRawRecord(own, id) as unknown as TLRecord
  return { arrive: () => writeRecord(shared, record), leave: () => own.delete(id) }
}

function type(client: TestClient, id: string, text: string): void {
  client.put(withRichText(client.get(id) as TLRecord, textOf(text)))
}

/** And a colleague writes in the note at once. */
function revealAndGoOn(server: ReturnType<typeof createTestServer>, colleague: TestClient): void {
  const steps = reveal(server, 'shape:n')
  steps.arrive()
  steps.leave()
  server.settle()
  type(colleague, 'shape:n', 'Viel Mut')
  server.settle()
}

function expectText(clients: readonly TestClient[], text: string): void {
  for (const client of clients)
    expect(client.get('shape:n')).toMatchObject({ props: { richText: textOf(text) } })
}

describe('a note on its way from the own layer to where all see it', () => {
  it.each([
    ['arrive', 'leave'],
    ['leave', 'arrive'],
  ] as const)('B24 never leaves the screen of its person: %s, then %s', (first, second) => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n', {}, 'Idee'))
    server.settle()
    const removed = vi.fn()
    a.store.sideEffects.registerAfterDeleteHandler('shape', removed)
    const steps = reveal(server, 'shape:n')
    for (const step of [first, second]) {
      steps[step]()
      server.settle()
      expect(a.get('shape:n')).toBeDefined()
    }
    expect(a.binding.layerOf('shape:n')).toBe('shared')
    expect(b.get('shape:n')).toBeDefined()
    expect(removed).not.toHaveBeenCalled()
  })

  it('B24 keeps what its person types meanwhile, once', async () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'))
    type(a, 'shape:n', 'Mut')
    server.settle()
    const steps = reveal(server, 'shape:n')
    steps.arrive()
    steps.leave()
    // Nothing of it has come here yet: the letter goes to the old place and is lost there.
    type(a, 'shape:n', 'Mut!')
    await Promise.resolve()
    server.settle()
    expect(a.get('shape:n')).toMatchObject({ props: { richText: textOf('Mut!') } })
    type(a, 'shape:n', 'Mut!!')
    await Promise.resolve()
    // The server carries over what was sent to the old place.
    type(b, 'shape:n', 'Mut!')
    server.settle()
    vi.advanceTimersByTime(2_000)
    server.settle()
    expectText([a, b], 'Mut!!')
  })

  it('B24 keeps what its person typed without a connection, and what others wrote since', async () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'))
    type(a, 'shape:n', 'Mut')
    server.settle()
    a.binding.moving.saved()
    a.disconnect()
    type(a, 'shape:n', 'Mut zur Lücke')
    await Promise.resolve()
    vi.advanceTimersByTime(60_000)
    revealAndGoOn(server, b)
    a.connect()
    server.settle()
    vi.advanceTimersByTime(2_000)
    server.settle()
    expectText([a, b], 'Viel Mut zur Lücke')
  })

  it.each([false, true])('B24 keeps what was typed in a tab that was closed; told late: %s', (isToldLate) => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n', {}, 'Mut'))
    server.settle()
    a.binding.moving.saved()
    a.disconnect()
    vi.advanceTimersByTime(60_000)
    a.binding.moving.serverLacks(null)
    const own = a.docs.get('own')
    const records = own && recordsOf(own)
    const note = records && recordMapOf(records, 'shape:n')
    if (!note) throw new Error('no note')
    // As the browser's copy brings it in.
    const change = { cell: RICH_TEXT, before: textOf('Mut'), after: textOf('Mut zur Lücke') }
    own.transact(() => writeCell(note, change), 'copy')
    server.settle()
    const words = new Map([['shape:n', textOf('Mut')]])
    revealAndGoOn(server, b)
    if (!isToldLate) a.binding.moving.serverLacks(words)
    a.connect()
    server.settle()
    if (isToldLate) a.binding.moving.serverLacks(words)
    a.binding.moving.saved()
    vi.advanceTimersByTime(2_000)
    server.settle()
    expectText([a, b], 'Viel Mut zur Lücke')
  })

  it('B24 is gone after a while when it was deleted and not moved', () => {
    const { server, a } = twoPeople()
    a.put(newNote('shape:n'))
    server.settle()
    reveal(server, 'shape:n').leave()
    server.settle()
    vi.advanceTimersByTime(2_000)
    server.settle()
    expect(a.get('shape:n')).toBeUndefined()
  })

  it('B25 undo afterwards does not take it away, and makes nothing double', () => {
    const { server, a, b } = twoPeople()
    a.put(newNote('shape:n'))
    server.settle()
    const steps = reveal(server, 'shape:n')
    steps.arrive()
    steps.leave()
    server.settle()
    a.binding.log.undo()
    a.binding.log.redo()
    server.settle()
    for (const client of [a, b]) expect(client.get('shape:n')).toBeDefined()
    expect(recordsOf(docOf(server, 'own/a'))?.size).toBe(0)
  })
})

describe('while a group writes silently', () => {
  it('B23 an arrow of everybody that one ties to an own note tells nobody of it', () => {
    const { server, a, b } = twoPeople()
    b.put(newArrow('shape:arrow'))
    server.settle()
    a.put(newNote('shape:secret'), newBinding('binding:1', 'shape:arrow', 'shape:secret'))
    server.settle()
    expect(a.binding.layerOf('binding:1')).toBe('own')
    expect(b.get('binding:1')).toBeUndefined()
  })

  it('B23 what is put into a group of everybody stays with its person', () => {
    const { server, a, b } = twoPeople()
    b.put(newNote('shape:group'))
    server.settle()
    a.put(newNote('shape:secret', { parentId: 'shape:group' }))
    server.settle()
    expect(a.binding.layerOf('shape:secret')).toBe('own')
    expect(b.get('shape:secret')).toBeUndefined()
  })
})
