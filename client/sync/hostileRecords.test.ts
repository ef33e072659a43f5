import type { TLRecord } from 'tldraw'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { writeRecord } from '../../shared/board/layerDoc.ts'
import { createTestServer, type TestClient } from './testBoard.ts'
import { newArrow, newBinding, newNote } from './testRecords.ts'

function group(id: string, parentId: string): TLRecord {
  return { ...newNote(id), type: 'group', parentId, props: {} } as unknown as TLRecord
}

/** As a script does, past everything that a client checks. */
function write(eve: TestClient, ...records: TLRecord[]): void {
  const shared = eve.docs.get('shared')
  const container = shared?.getMap('board').get('records') as Y.Map<Y.Map<unknown>>
  shared?.transact(() => {
    for (const record of records) writeRecord(container, record)
  })
}

function table() {
  const server = createTestServer([])
  const [ann, eve] = [server.join('ann'), server.join('eve')]
  ann.put(newNote('shape:honest'))
  server.settle()
  return { server, ann, eve }
}

it('M6 groups inside themselves are held back until they have an end; what is sound stays', () => {
  const { server, ann, eve } = table()
  write(
    eve,
    group('shape:a', 'page:p'),
    group('shape:b', 'shape:a'),
    newNote('shape:in', { parentId: 'shape:b' }),
  )
  server.settle()
  expect(ann.get('shape:b')).toBeDefined()
  write(eve, group('shape:a', 'shape:b'), group('shape:self', 'shape:self'))
  server.settle()
  const late = server.join('late')
  server.settle()
  for (const client of [ann, late]) {
    for (const id of ['shape:a', 'shape:b', 'shape:self']) expect(client.get(id)).toBeUndefined()
    expect(client.get('shape:honest')).toBeDefined()
    expect(client.binding.badIds()).toEqual(['shape:a', 'shape:b', 'shape:self'])
  }
  write(eve, group('shape:a', 'page:p'))
  server.settle()
  for (const client of [ann, late]) expect(client.get('shape:b')).toMatchObject({ parentId: 'shape:a' })
})

it('M6 groups nested a thousand deep are shown as deep as anybody nests', () => {
  const { server, ann, eve } = table()
  const parentOf = (level: number) => (level === 0 ? 'page:p' : `shape:d${level - 1}`)
  write(eve, ...Array.from({ length: 1000 }, (_, level) => group(`shape:d${level}`, parentOf(level))))
  server.settle()
  expect(ann.get('shape:d30')).toBeDefined()
  expect(ann.get('shape:d60')).toBeUndefined()
})

it('B10 an arrow holds on to no group and no arrow', () => {
  const { server, ann, eve } = table()
  write(eve, group('shape:g', 'page:p'), { ...newArrow('shape:x'), parentId: 'shape:g' } as TLRecord)
  write(eve, newArrow('shape:y'), newBinding('binding:1', 'shape:x', 'shape:g'))
  write(
    eve,
    newBinding('binding:2', 'shape:x', 'shape:y', 'end'),
    newBinding('binding:3', 'shape:y', 'shape:honest'),
  )
  server.settle()
  expect(ann.get('binding:1')).toBeUndefined()
  expect(ann.get('binding:2')).toBeUndefined()
  expect(ann.get('binding:3')).toBeDefined()
})

it('M6 the records of a screen are its own, whatever a script calls its records', () => {
  const { server, ann, eve } = table()
  ann.put({ id: 'camera:page:p', typeName: 'camera', x: 0, y: 0, z: 1, meta: {} })
  server.settle()
  write(eve, { id: 'camera:page:p', typeName: 'camera', x: 9 } as unknown as TLRecord)
  server.settle()
  expect(ann.get('camera:page:p')).toMatchObject({ x: 0 })
})

it('B6 what nobody could draw snaps back, and its person is told', () => {
  const { server, ann, eve } = table()
  ann.put({ ...newNote('shape:honest'), x: 1e6 })
  server.settle()
  ann.put(newNote('shape:honest', {}, 'x'.repeat(5_000)))
  server.settle()
  for (const client of [ann, eve]) expect(client.get('shape:honest')).toMatchObject(newNote('shape:honest'))
  expect([ann.takenBack, eve.takenBack]).toEqual([2, 0])
})
