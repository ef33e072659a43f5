import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { portOf, removeDataDir, startServer } from '../fixtures/startServer.ts'
import { createBoard, takeSeats } from '../load/boardAccess.ts'
import { addNote, noteIds } from '../load/notes.ts'
import { connectRaw, type SyncAddress } from '../load/rawClient.ts'

const BOARDS = 8
const PEOPLE = 50
const NOTES = 100
/** On a machine that does other things too; alone it takes two to three. */
const ALL_BACK_MS = 30_000

test('400 people come back in the same instant after kill -9: all are in, and all see the same', {
  timeout: 120_000,
}, async () => {
  let server = await startServer()
  const boards = await Promise.all(
    Array.from({ length: BOARDS }, async (_, n) => {
      const board = await createBoard(server.url, `Storm ${n}`)
      const seats = await takeSeats(server.url, board, PEOPLE)
      return seats.map(
        ({ token }): SyncAddress => ({ url: server.url, boardId: board.board.id, layer: 'shared', token }),
      )
    }),
  )
  const people = boards.flat().map((address) => ({ address, doc: new Y.Doc() }))
  const comeIn = () =>
    Promise.all(
      people.map(async ({ doc, address }) => {
        const client = connectRaw(doc, address)
        await client.synced
        return client
      }),
    )
  const first = await comeIn()
  for (const [index, client] of first.entries())
    if (index % PEOPLE === 0) for (let n = 0; n < NOTES; n++) addNote(client.doc, `shape:${n}`, n, 'text')
  await Promise.all(first.map((client) => client.saved()))
  await server.kill()
  for (const client of first) client.close()
  server = await startServer({ dataDir: server.dataDir, port: portOf(server) })
  const startedAt = performance.now()
  const back = await comeIn()
  expect(performance.now() - startedAt).toBeLessThan(ALL_BACK_MS)
  expect(new Set(back.map(({ doc }) => noteIds(doc).length))).toEqual(new Set([NOTES]))
  for (const client of back) client.close()
  await server.stop()
  await removeDataDir(server.dataDir)
})
