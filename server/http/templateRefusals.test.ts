import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Board } from '../../shared/protocol/http.ts'
import { StorageError } from '../storage/storageError.ts'
import { testAsset, testImage, testText } from '../templates/testStage.ts'
import { createBoard, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { preparedBoard, saveTemplate, write } from '../testTemplates.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('what is refused', () => {
  it('WT4 everybody but hosts and the organiser of the same workspace', async () => {
    const board = await preparedBoard(server)
    const other = await createBoard(server)
    const { id } = (await saveTemplate(server, board)).body.template
    const path = `/api/boards/${board.id}/templates`
    const tokens: [string | undefined, number][] = [
      [undefined, 401],
      [other.seat.token, 401],
      [other.key, 401],
      [(await takeSeat(server, board, 'viewer')).token, 403],
      [(await takeSeat(server, board, 'participant')).token, 403],
    ]
    for (const [token, status] of tokens) {
      expect((await server.call('POST', path, { token, body: { title: 'X' } })).status).toBe(status)
      for (const [method, url] of [
        ['GET', path],
        ['GET', `${path}/${id}`],
        ['PATCH', `${path}/${id}`],
        ['DELETE', `${path}/${id}`],
      ] as const) {
        const body = method === 'PATCH' ? { title: 'X' } : undefined
        expect((await server.call(method, url, { token, body })).status, `${method} ${url}`).toBe(status)
      }
    }
    expect(await server.storage.template(id)).toMatchObject({ title: 'Unser Einstieg' })
  })

  it('WT4 templates of another workspace, as if they were not there', async () => {
    const board = await preparedBoard(server)
    const other = await createBoard(server)
    const { id } = (await saveTemplate(server, board)).body.template
    const list = await server.call<{ templates: unknown[] }>('GET', '/api/templates', { token: other.key })
    expect(list.body.templates).toEqual([])
    const notFound = { body: { code: 'template_not_found' }, status: 404 }
    for (const path of [`/api/templates/${id}`, `/api/boards/${other.id}/templates/${id}`]) {
      expect(await server.call('GET', path, { token: other.key })).toMatchObject(notFound)
      expect(await server.call('PATCH', path, { token: other.key, body: { title: 'Mine' } })).toMatchObject(
        notFound,
      )
      expect(await server.call('DELETE', path, { token: other.key })).toMatchObject(notFound)
    }
    const body = { title: 'Mine', template: id }
    for (const token of [other.key, undefined])
      expect(await server.call('POST', '/api/boards', { token, body })).toMatchObject(notFound)
    expect(await server.storage.template(id)).toMatchObject({ title: 'Unser Einstieg' })
  })

  it('unknown steps, empty titles, and ids that are none', async () => {
    const board = await preparedBoard(server)
    expect((await saveTemplate(server, board, { stepId: 'step-77' })).body.code).toBe('step_not_found')
    expect((await saveTemplate(server, board, { title: '  ' })).body.code).toBe('bad_request')
    expect((await saveTemplate(server, board, { title: 'x'.repeat(81) })).body.code).toBe('bad_request')
    for (const id of ['ws-short', 'ws-aaaaaaaaaaaa']) {
      const reply = await server.call('GET', `/api/templates/${id}`, { token: board.key })
      expect(reply.body).toMatchObject({ code: 'template_not_found' })
    }
    expect(
      await server.storage.templateCount((await server.storage.board(board.id))?.workspaceId ?? ''),
    ).toBe(0)
  })

  it('WT5 templates that are too large, and images that are', async () => {
    const board = await preparedBoard(server)
    const onPage = { parentId: 'page:step-1' }
    await write(server, board.id, 'stage', [testText('shape:big', onPage, 'Wort '.repeat(420_000))])
    expect((await saveTemplate(server, board)).body).toMatchObject({ code: 'too_large' })
    expect((await saveTemplate(server, board, { stepId: 'step-9' })).status).toBe(201)

    const image = { boardId: board.id, kind: 'image', type: 'image/png', createdAt: 0 } as const
    const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(22))
    const shapes = ids.flatMap((id) => [
      testImage(`shape:${id}`, { parentId: 'page:step-9' }, `asset:${id}`),
      testAsset(`asset:${id}`, `/api/boards/${board.id}/assets/${id}`),
    ])
    for (const id of ids) await server.storage.putAsset({ ...image, id, bytes: new Uint8Array(7_000_000) })
    await write(server, board.id, 'stage', shapes)
    expect((await saveTemplate(server, board, { stepId: 'step-9' })).body).toMatchObject({
      code: 'too_large',
      detail: expect.stringContaining('20 MB'),
    })
  })

  it('WT6 nothing is left in the gallery of a board whose images could not be stored', async () => {
    const board = await preparedBoard(server)
    const template = (await saveTemplate(server, board)).body.template.id
    const { putAsset } = server.storage
    server.storage.putAsset = async () => {
      throw new StorageError('full', 'no space')
    }
    const body = { title: 'Half', template }
    const reply = await server.call('POST', '/api/boards', { token: board.key, body })
    server.storage.putAsset = putAsset
    expect(reply.body).toMatchObject({ code: 'storage_unavailable' })
    const gallery = await server.call<{ boards: Board[] }>('GET', '/api/boards', { token: board.key })
    const shown = gallery.body.boards.filter(({ trashedAt }) => trashedAt === null)
    expect(shown.map(({ title }) => title)).toEqual([board.board.title])
  })

  it('WT5 more than 200 in one workspace, also when all come at once', async () => {
    const board = await preparedBoard(server)
    const first = (await saveTemplate(server, board)).body.template.id
    const row = await server.storage.template(first)
    if (!row) throw new Error('not saved')
    for (let i = 0; i < 197; i++) await server.storage.createTemplate({ ...row, id: `ws-${i}` }, '', [])
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => saveTemplate(server, board, { stepId: 'step-1' })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409])
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('templates_full')
  })
})
