import { createShapeId } from '@tldraw/tlschema'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type RecordMap, recordsOf } from '../../shared/board/layerDoc.ts'
import type { Board } from '../../shared/protocol/http.ts'
import { pngOf } from '../boards/testImages.ts'
import { createBoard, type TestBoard } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

const NOTE = createShapeId('note')

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Changes a layer as its room would. */
async function write(boardId: string, change: (records: Y.Map<RecordMap>) => void): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await server.rooms.read(`${boardId}/shared`))
  const before = Y.encodeStateVector(doc)
  const records = recordsOf(doc)
  if (records) change(records)
  const update = Y.encodeStateAsUpdate(doc, before)
  await server.storage.append([{ doc: `${boardId}/shared`, update, author: 'server' }])
}

async function cellsOf(boardId: string, id: string): Promise<Record<string, unknown> | undefined> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await server.rooms.read(`${boardId}/shared`))
  return recordsOf(doc)?.get(id)?.toJSON()
}

async function upload(board: TestBoard, kind: 'assets' | 'thumbnail'): Promise<string> {
  const method = kind === 'assets' ? 'POST' : 'PUT'
  const path = `/api/boards/${board.id}/${kind}`
  return (await server.call<{ url: string }>(method, path, { token: board.seat.token, body: pngOf(2, 2) }))
    .body.url
}

it('a duplicate has everything of the original and depends on nothing of it', async () => {
  const board = await createBoard(server, { template: 'empathy-map' })
  const image = await upload(board, 'assets')
  await upload(board, 'thumbnail')
  await write(board.id, (records) => {
    const cells = (entries: Record<string, unknown>): RecordMap => new Y.Map(Object.entries(entries))
    records.set(NOTE, cells({ typeName: 'shape', 'props.color': 'yellow' }))
    records.set('asset:image', cells({ typeName: 'asset', 'props.src': image }))
    records.set('asset:absolute', cells({ typeName: 'asset', 'props.src': server.url + image }))
    records.set('asset:elsewhere', cells({ typeName: 'asset', 'props.src': 'data:image/png;base64,AAAA' }))
  })
  const path = `/api/boards/${board.id}/duplicate`
  const reply = await server.call<{ board: Board }>('POST', path, {
    token: board.key,
    body: { title: 'Copy' },
  })
  expect(reply).toMatchObject({
    status: 201,
    body: { board: { title: 'Copy', trashedAt: null, template: 'empathy-map' } },
  })
  const copy = reply.body.board

  const copiedImage = `${(await cellsOf(copy.id, 'asset:image'))?.['props.src']}`
  expect(copiedImage).toMatch(`/api/boards/${copy.id}/assets/`)
  expect((await cellsOf(copy.id, 'asset:absolute'))?.['props.src']).toBe(copiedImage)
  expect((await cellsOf(copy.id, 'asset:elsewhere'))?.['props.src']).toMatch(/^data:/)
  expect(copy.thumbnailUrl).toMatch(`/api/boards/${copy.id}/assets/`)

  await write(board.id, (records) => records.get(NOTE)?.set('props.color', 'red'))
  await server.storage.deleteBoard(board.id)
  expect(await cellsOf(copy.id, NOTE)).toMatchObject({ 'props.color': 'yellow' })
  for (const url of [copiedImage, `${copy.thumbnailUrl}`])
    expect((await fetch(server.url + url)).status).toBe(200)
  expect(await server.storage.seatsOfBoard(copy.id)).toEqual([])
})

it('has also the image that comes while it is made', async () => {
  const board = await createBoard(server)
  const read = server.rooms.read.bind(server.rooms)
  let isFirst = true
  server.rooms.read = async (doc) => {
    const content = await read(doc)
    if (!isFirst) return content
    isFirst = false
    const image = await upload(board, 'assets')
    await write(board.id, (records) =>
      records.set('asset:late', new Y.Map([['props.src', image]]) as RecordMap),
    )
    return content
  }
  const path = `/api/boards/${board.id}/duplicate`
  const { body } = await server.call<{ board: Board }>('POST', path, {
    token: board.key,
    body: { title: 'Copy' },
  })
  await server.storage.deleteBoard(board.id)
  const url = `${(await cellsOf(body.board.id, 'asset:late'))?.['props.src']}`
  expect((await fetch(server.url + url)).status).toBe(200)
})

it('has links of its own', async () => {
  const board = await createBoard(server)
  const path = `/api/boards/${board.id}/duplicate`
  const { body } = await server.call<{ board: Board }>('POST', path, {
    token: board.key,
    body: { title: 'Copy' },
  })
  const rows = [await server.storage.board(board.id), await server.storage.board(body.board.id)]
  const hashes = rows.flatMap((row) => Object.values(row?.links ?? {}).map(({ hash }) => hash))
  expect(new Set(hashes).size).toBe(6)
})
