import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type BoardReply,
  invitationReplySchema,
  type SeatedPerson,
  type TakeSeatReply,
  takeSeatReplySchema,
} from '../../shared/protocol/http.ts'
import { PERSON_COLORS } from '../../shared/protocol/people.ts'
import { createBoard, secretIn, type TestBoard, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

describe('coming in', () => {
  let server: TestServer
  let board: TestBoard
  let hostPath: string
  beforeEach(async () => {
    server = await startTestServer({ env: { BOARD_MAX_PEOPLE: '3' } })
    board = await createBoard(server)
    hostPath = `/api/boards/${board.id}`
  })
  afterEach(() => server.close())

  const patch = (body: unknown) => server.call('PATCH', hostPath, { token: board.seat.token, body })
  const enter = (kind: 'host' | 'participant' | 'viewer', name?: string) =>
    server.call<TakeSeatReply>('POST', `${hostPath}/seats`, {
      body: { secret: secretIn(board.links[kind]), name },
    })
  const invitation = (body: unknown) => server.call('POST', '/api/invitations', { body })
  const openCode = async () => {
    await patch({ joinByCode: true })
    const { body } = await server.call<BoardReply>('GET', hostPath, { token: board.seat.token })
    return `${body.hosting?.joinCode}`
  }

  it('says what a link leads to', async () => {
    const reply = await invitation({ boardId: board.id, secret: secretIn(board.links.viewer) })
    expect(invitationReplySchema.parse(reply.body)).toMatchObject({
      title: 'Test',
      role: 'viewer',
      full: false,
    })
  })

  it('gives a seat with a name, a number and a colour of its own', async () => {
    const [ann, ben] = [await enter('participant', ' Ann  B. '), await enter('viewer')]
    expect(takeSeatReplySchema.parse(ann.body).seat).toMatchObject({
      name: 'Ann B.',
      number: 2,
      role: 'participant',
    })
    expect(ben.body.seat).toMatchObject({ name: null, number: 3, role: 'viewer' })
    expect(new Set([board.seat.color, ann.body.seat.color, ben.body.seat.color]).size).toBe(3)
  })

  it('proves the seat to the sync server, with the name and role of the moment', async () => {
    const { token, participantId } = await takeSeat(server, board, 'participant', 'Ann')
    const live = () => server.service.seats.bySeatToken(board.id, token)
    expect(await live()).toMatchObject({ boardId: board.id, participantId, role: 'participant', name: 'Ann' })
    expect(await server.service.seats.bySeatToken('other-board1', token)).toBe('noBoard')
    expect(await server.service.seats.bySeatToken(board.id, 'x'.repeat(24))).toBeNull()
    await server.call('PATCH', `${hostPath}/people/${participantId}`, {
      token: board.seat.token,
      body: { role: 'viewer' },
    })
    expect(await live()).toMatchObject({ role: 'viewer' })
    await server.call('DELETE', `${hostPath}/people/${participantId}`, { token: board.seat.token })
    expect(await live()).toBe('removed')
  })

  it('lets people in by code, written as people write it, until the host stops it', async () => {
    const code = await openCode()
    const typed = `${code.slice(0, 3).toLowerCase()} - ${code.slice(3)}`
    expect((await invitation({ code: typed })).body).toMatchObject({ boardId: board.id, role: 'participant' })
    expect((await server.call('POST', '/api/join', { body: { code: typed, name: 'Ann' } })).status).toBe(201)
    await patch({ joinByCode: false })
    const closed = { status: 403, body: { code: 'code_closed' } }
    expect(await invitation({ code })).toMatchObject(closed)
    expect(await server.call('POST', '/api/join', { body: { code } })).toMatchObject(closed)
  })

  it('makes a new code each time; the old one stops working', async () => {
    const old = await openCode()
    expect(await openCode()).not.toBe(old)
    expect((await invitation({ code: old })).status).toBe(403)
  })

  it('closes the door to new people, not to hosts nor to those who have a seat', async () => {
    const ann = await takeSeat(server, board, 'participant')
    const code = await openCode()
    await patch({ door: 'closed' })
    const closed = { status: 403, body: { code: 'door_closed' } }
    expect(await enter('participant')).toMatchObject(closed)
    expect(await enter('viewer')).toMatchObject(closed)
    expect(await server.call('POST', '/api/join', { body: { code } })).toMatchObject(closed)
    expect((await invitation({ code })).body).toMatchObject({ door: 'closed' })
    expect((await enter('host')).status).toBe(201)
    expect((await server.call('GET', hostPath, { token: ann.token })).status).toBe(200)
    expect(await server.service.seats.bySeatToken(board.id, ann.token)).toMatchObject({ role: 'participant' })
  })

  it('is full when so many are there, but never for hosts', async () => {
    server.rooms.here = new Set(['a', 'b', 'c'])
    expect(await enter('participant')).toMatchObject({ status: 409, body: { code: 'board_full' } })
    const secret = secretIn(board.links.participant)
    expect((await invitation({ boardId: board.id, secret })).body).toMatchObject({ full: true })
    expect((await enter('host')).status).toBe(201)
    server.rooms.here.delete('c')
    server.rooms.here.delete('b')
    expect((await enter('participant')).status).toBe(201)
  })

  it('lets no more in than fit when all come in the same second', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => enter('participant')))
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(3)
  })

  it('tells a host who has a seat and who is here', async () => {
    const ann = await takeSeat(server, board, 'participant', 'Ann')
    const ben = await takeSeat(server, board, 'participant', 'Ben')
    await server.call('DELETE', `${hostPath}/people/${ben.participantId}`, { token: board.seat.token })
    await server.call('GET', hostPath, { token: ann.token })
    server.rooms.here.add(ann.participantId)
    const { body } = await server.call<{ people: SeatedPerson[] }>('GET', `${hostPath}/people`, {
      token: board.seat.token,
    })
    expect(body.people).toMatchObject([
      { role: 'host', connected: false },
      { name: 'Ann', connected: true, lastSeenAt: expect.stringMatching(/^20.*Z$/) },
    ])
    expect(JSON.stringify(body)).not.toContain('token')
  })
})

describe('a whole school at once', () => {
  it('gets sixty seats from one address with evenly spread colours', async () => {
    const server = await startTestServer()
    const board = await createBoard(server)
    const seats = await Promise.all(Array.from({ length: 59 }, () => takeSeat(server, board, 'participant')))
    const colors = [board.seat, ...seats].map(({ color }) => color)
    for (const color of PERSON_COLORS) expect(colors.filter((used) => used === color)).toHaveLength(5)
    expect(new Set(seats.map(({ number }) => number)).size).toBe(59)
    await server.close()
  })
})
