import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { recordsOf, writeRecord } from '../shared/board/layerDoc.ts'
import { writeSession } from '../shared/board/sessionMap.ts'
import type { WorkspaceTemplate } from '../shared/protocol/templates.ts'
import { NEW_SESSION, type Step } from '../shared/workshop/sessionState.ts'
import { pngOf } from './boards/testImages.ts'
import {
  testAsset,
  testGroup,
  testImage,
  testPage,
  testStep,
  testText,
  testZone,
} from './templates/testStage.ts'
import { createBoard, type TestBoard } from './testBoards.ts'
import type { TestServer } from './testServer.ts'

/** For tests: a layer as it is now. */
export async function docOf(server: TestServer, boardId: string, layer: 'stage' | 'shared'): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await server.rooms.read(`${boardId}/${layer}`))
  return doc
}

/** For tests: changes a layer as its room would. */
export async function write(
  server: TestServer,
  boardId: string,
  layer: 'stage' | 'shared',
  records: TLRecord[],
  steps?: Step[],
): Promise<void> {
  const doc = await docOf(server, boardId, layer)
  const before = Y.encodeStateVector(doc)
  const container = recordsOf(doc)
  if (!container) throw new Error('no such layer')
  for (const record of records) writeRecord(container, record)
  if (steps) writeSession(doc, { ...NEW_SESSION, steps })
  const update = Y.encodeStateAsUpdate(doc, before)
  await server.storage.append([{ doc: `${boardId}/${layer}`, update, author: 'server' }])
}

export const STEPS = [
  testStep('step-1', { title: 'Ankommen', minutes: 5 }),
  testStep('step-9', { title: 'Sammeln', minutes: 25, rules: ['Erst still', 'Dann laut'] }),
]

/** For tests: a board with two steps, the second with a zone, a picture in a group, and a participant's note. */
export async function preparedBoard(server: TestServer): Promise<TestBoard> {
  const board = await createBoard(server, { title: 'Woher?', template: 'empty' })
  const path = `/api/boards/${board.id}/assets`
  const { body } = await server.call<{ url: string }>('POST', path, {
    token: board.seat.token,
    body: pngOf(4, 3),
  })
  const onPage = { parentId: 'page:step-9' }
  const stage = [
    testPage('step-9', 'a5'),
    testZone('shape:zone', { ...onPage, index: 'a2', x: 100, y: 50 }, 'Unsere Themen'),
    testGroup('shape:group', { ...onPage, index: 'a1', x: 600, y: 10 }),
    testImage('shape:image', { parentId: 'shape:group', index: 'a1', x: 5, y: 5 }, 'asset:logo'),
    testText('shape:text', { parentId: 'shape:group', index: 'a2' }, 'Unser Logo'),
    testAsset('asset:logo', server.url + body.url),
  ]
  await write(server, board.id, 'stage', stage, STEPS)
  await write(server, board.id, 'shared', [testText('shape:note', onPage, 'Geheimnis von Anna')])
  return board
}

/** For tests: a host saves the board, or with `stepId` one step. */
export async function saveTemplate(server: TestServer, board: TestBoard, body: object = {}) {
  const { token } = board.seat
  const path = `/api/boards/${board.id}/templates`
  return server.call<{ template: WorkspaceTemplate; code?: string }>('POST', path, {
    token,
    body: { title: 'Unser Einstieg', ...body },
  })
}
