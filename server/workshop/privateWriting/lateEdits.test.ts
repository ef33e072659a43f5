import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '../../../shared/board/layerDoc.ts'
import { encodeUpdate } from '../../sync/frames.ts'
import { startTestServer, type TestServer } from '../../testServer.ts'
import { openTestTable, soon, type TestPerson, type TestTable } from '../../testTable.ts'

let server: TestServer
let table: TestTable
let ann: TestPerson
beforeAll(async () => {
  server = await startTestServer({ sockets: true })
})
afterAll(() => server.close())
beforeEach(async () => {
  table = await openTestTable(server)
  ann = await table.sit('Ann')
  return () => {
    for (const person of [table.host, ann]) person.leave()
  }
})

async function writeTwoNotes(): Promise<void> {
  await table.send({ type: 'private.start' })
  ann.write('a1', 'one')
  ann.write('a2', 'two', { x: 900 })
  await soon(() => table.host.session().privateWriting?.counts[ann.id]).toBe(2)
}

/** An edit of somebody who has not heard of the reveal yet, to be sent after it. */
function editNow(person: TestPerson, edit: (records: Y.Map<unknown>) => void): () => void {
  const doc = new Y.Doc()
  if (person.layers.own) Y.applyUpdate(doc, Y.encodeStateAsUpdate(person.layers.own.doc))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => edit(recordsOf(doc) as unknown as Y.Map<unknown>))
  return () => {
    for (const update of updates) person.layers.own?.send(encodeUpdate(update))
  }
}

it('V7 who comes in anew right after the reveal takes none of their notes away', async () => {
  await writeTwoNotes()
  await table.send({ type: 'private.reveal' })
  const seat = { participantId: ann.id, token: ann.token, role: 'participant' } as const
  const tab = await table.enter(seat)
  await soon(() => tab.notes('own')).toEqual([])
  const another = await table.enter(seat)
  const typeLate = editNow(ann, (records) => records.set('nothing', 1))
  typeLate()
  await soon(() => another.notes('own')).toEqual([])
  another.layers.own?.barrier(7)
  await soon(() => another.layers.own?.echoes()).toContain(7)
  const revealed = await server.live.look(`${table.board.id}/shared`, (doc) => recordsOf(doc)?.size)
  expect(revealed).toBe(2)
  for (const person of [tab, another]) person.leave()
})

it('V7 what was deleted before its person heard of the reveal is deleted, and nothing else', async () => {
  await writeTwoNotes()
  const removeLate = editNow(ann, (records) => records.delete('shape:a1'))
  await table.send({ type: 'private.reveal' })
  removeLate()
  await soon(() => table.host.notes()).toEqual(['a2 two'])
})
