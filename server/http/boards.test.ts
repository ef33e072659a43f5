import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readRecords } from '../../shared/board/layerDoc.ts'
import {
  type Board,
  boardReplySchema,
  type CreateBoardReply,
  createBoardReplySchema,
  galleryReplySchema,
  type TakeSeatReply,
} from '../../shared/protocol/http.ts'
import { createBoard, secretIn, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

describe('boards over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  const recordsOf = async (boardId: string, layer: 'stage' | 'shared') => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, await server.rooms.read(`${boardId}/${layer}`))
    return readRecords(doc).records
  }

  it('makes a board with a new workspace, its template on the stage, three links and a host seat', async () => {
    const reply = await server.call<CreateBoardReply>('POST', '/api/boards', {
      body: { title: '  Wie   begeistern wir? ', language: 'de', template: 'empathy-map' },
    })
    expect(reply.status).toBe(201)
    const { board, links, seat, workspaceKey } = createBoardReplySchema.parse(reply.body)
    expect(board).toMatchObject({ title: 'Wie begeistern wir?', template: 'empathy-map', door: 'open' })
    expect(workspaceKey).toBeTruthy()
    expect(seat).toMatchObject({ role: 'host', number: 1, name: null })
    expect(links.participant).toMatch(new RegExp(`^${server.url}/b/${board.id}#[A-Za-z0-9_-]{24}$`))
    const types = (await recordsOf(board.id, 'stage')).map((record) => record.typeName)
    expect(types).toContain('page')
    expect(types).toContain('shape')
    expect(await recordsOf(board.id, 'shared')).toEqual([])
  })

  it('adds to the workspace whose key is shown, and lists newest changes first', async () => {
    const first = await createBoard(server, { title: 'A' })
    const second = await createBoard(server, { title: 'B' }, first.key)
    expect(second.workspaceKey).toBeUndefined()
    await server.call('PATCH', `/api/boards/${first.id}`, { token: first.key, body: { title: 'A, changed' } })
    const { body } = await server.call('GET', '/api/boards', { token: first.key })
    expect(galleryReplySchema.parse(body).boards.map(({ title }) => title)).toEqual(['A, changed', 'B'])
  })

  it('shows links and code to hosts only', async () => {
    const board = await createBoard(server)
    const guest = await takeSeat(server, board, 'participant')
    const asHost = await server.call('GET', `/api/boards/${board.id}`, { token: board.seat.token })
    const asGuest = await server.call('GET', `/api/boards/${board.id}`, { token: guest.token })
    expect(boardReplySchema.parse(asHost.body).hosting).toEqual({ links: board.links, joinCode: null })
    expect(asGuest.body).not.toHaveProperty('hosting')
    expect(JSON.stringify(asGuest.body)).not.toContain(secretIn(board.links.participant))
  })

  it('changes title, door, archive and code, and tells everybody', async () => {
    const board = await createBoard(server)
    server.rooms.told.length = 0
    const patch = { title: 'Neu', door: 'closed', archived: true, joinByCode: true }
    const { body } = await server.call<{ board: Board }>('PATCH', `/api/boards/${board.id}`, {
      token: board.seat.token,
      body: patch,
    })
    expect(body.board).toMatchObject({ title: 'Neu', door: 'closed', archived: true })
    expect(server.rooms.told).toEqual([`changed ${board.id}`])
    const host = await server.call('GET', `/api/boards/${board.id}`, { token: board.seat.token })
    expect(boardReplySchema.parse(host.body).hosting?.joinCode).toMatch(/^[A-Z2-9]{6}$/)
  })

  it('renews a link: the old one stops working, the others and the seats go on', async () => {
    const board = await createBoard(server)
    const guest = await takeSeat(server, board, 'participant')
    const path = `/api/boards/${board.id}/links/participant/renew`
    const { body } = await server.call<Pick<CreateBoardReply, 'links'>>('POST', path, {
      token: board.seat.token,
    })
    expect(body.links).toMatchObject({ host: board.links.host, viewer: board.links.viewer })
    const seats = `/api/boards/${board.id}/seats`
    const old = await server.call('POST', seats, { body: { secret: secretIn(board.links.participant) } })
    expect(old).toMatchObject({ status: 403, body: { code: 'link_invalid' } })
    const renewed = await server.call('POST', seats, { body: { secret: secretIn(body.links.participant) } })
    expect(renewed.status).toBe(201)
    expect((await server.call('GET', `/api/boards/${board.id}`, { token: guest.token })).status).toBe(200)
  })

  it('loses no renewal when two links are renewed at once', async () => {
    const board = await createBoard(server)
    const renew = (kind: string) =>
      server.call('POST', `/api/boards/${board.id}/links/${kind}/renew`, { token: board.key })
    await Promise.all([renew('host'), renew('participant'), renew('viewer')])
    for (const link of Object.values(board.links)) {
      const body = { boardId: board.id, secret: secretIn(link) }
      expect((await server.call('POST', '/api/invitations', { body })).status).toBe(403)
    }
  })

  it('puts a board into the trash for everybody and takes it out again', async () => {
    const board = await createBoard(server)
    const path = `/api/boards/${board.id}`
    await server.call('PATCH', path, { token: board.key, body: { joinByCode: true } })
    expect((await server.call('DELETE', path, { token: board.seat.token })).status).toBe(204)
    expect(server.rooms.told).toContain(`closed ${board.id}`)
    const gone = { status: 404, body: { code: 'board_not_found' } }
    expect(await server.call('GET', path, { token: board.seat.token })).toMatchObject(gone)
    expect(await server.call('PATCH', path, { token: board.key, body: { title: 'x' } })).toMatchObject(gone)
    const invitation = { boardId: board.id, secret: secretIn(board.links.host) }
    expect(await server.call('POST', '/api/invitations', { body: invitation })).toMatchObject(gone)
    expect(await server.service.seats.bySeatToken(board.id, board.seat.token)).toBe('noBoard')
    const { body } = await server.call<{ boards: Board[] }>('GET', '/api/boards', { token: board.key })
    expect(body.boards[0]?.trashedAt).toBeTruthy()
    const restored = await server.call('POST', `${path}/restore`, { token: board.key })
    expect(restored).toMatchObject({ status: 200, body: { board: { trashedAt: null } } })
    expect((await server.call('GET', path, { token: board.seat.token })).status).toBe(200)
  })

  it('lets nobody but the organiser restore', async () => {
    const board = await createBoard(server)
    const other = await createBoard(server)
    await server.call('DELETE', `/api/boards/${board.id}`, { token: board.key })
    const restore = (token: string) => server.call('POST', `/api/boards/${board.id}/restore`, { token })
    expect(await restore(board.seat.token)).toMatchObject({
      status: 401,
      body: { code: 'workspace_key_invalid' },
    })
    expect(await restore(other.key)).toMatchObject({ status: 404, body: { code: 'board_not_found' } })
  })

  it('opens a host seat for the organiser, on her own boards only', async () => {
    const board = await createBoard(server)
    const other = await createBoard(server)
    const seats = `/api/boards/${board.id}/seats`
    const reply = await server.call<TakeSeatReply>('POST', seats, { token: board.key, body: { name: 'Ida' } })
    expect(reply).toMatchObject({ status: 201, body: { seat: { role: 'host', name: 'Ida' } } })
    const foreign = await server.call('POST', seats, { token: other.key, body: {} })
    expect(foreign).toMatchObject({ status: 401, body: { code: 'workspace_key_invalid' } })
  })
})

describe('where only organisers make boards', () => {
  const organiserKey = 'the-key-of-the-organisers'
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ env: { CREATE_BOARDS: 'organisers', ORGANISER_KEY: organiserKey } })
  })
  afterAll(() => server.close())
  const create = (token?: string) =>
    server.call<CreateBoardReply>('POST', '/api/boards', { token, body: { title: 'T' } })

  it('asks for the organiser key first, then for the workspace key it gave out', async () => {
    expect(await create()).toMatchObject({ status: 403, body: { code: 'organiser_key_needed' } })
    expect(await create('not-the-key-of-anybody-here')).toMatchObject({
      status: 401,
      body: { code: 'workspace_key_invalid' },
    })
    const first = await create(organiserKey)
    expect(first.status).toBe(201)
    const second = await create(first.body.workspaceKey)
    expect(second.status).toBe(201)
    const { body } = await server.call<{ boards: Board[] }>('GET', '/api/boards', {
      token: `${first.body.workspaceKey}`,
    })
    expect(body.boards).toHaveLength(2)
  })

  it('tells the client so', async () => {
    expect((await server.call('GET', '/api/config')).body).toEqual({ createBoards: 'organisers' })
  })
})
