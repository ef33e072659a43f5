import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Seat } from '../../shared/protocol/http.ts'
import { PERSON_COLORS } from '../../shared/protocol/people.ts'
import { createBoard, type TestBoard, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

describe('people of a board', () => {
  let server: TestServer
  let board: TestBoard
  let ann: Seat
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    board = await createBoard(server)
    ann = await takeSeat(server, board, 'participant', 'Ann')
    server.rooms.told.length = 0
  })

  const pathOf = (person: Seat) => `/api/boards/${board.id}/people/${person.participantId}`
  const patch = (person: Seat, by: Seat, body: unknown) =>
    server.call('PATCH', pathOf(person), { token: by.token, body })
  const remove = (person: Seat, by: Seat) => server.call('DELETE', pathOf(person), { token: by.token })
  const me = (seat: Seat) => server.call('GET', `/api/boards/${board.id}`, { token: seat.token })

  it('change their own name and colour, and become anonymous again', async () => {
    const color = PERSON_COLORS[5]
    expect(await patch(ann, ann, { name: 'Anna', color })).toMatchObject({
      status: 200,
      body: { person: { name: 'Anna', color, role: 'participant' } },
    })
    expect(server.rooms.told).toEqual([`seat ${ann.participantId} participant Anna`])
    expect((await patch(ann, ann, { name: null })).body).toMatchObject({ person: { name: null } })
  })

  it('do not change others, and do not make themselves hosts', async () => {
    const refused = { status: 403, body: { code: 'forbidden' } }
    expect(await patch(board.seat, ann, { name: 'X' })).toMatchObject(refused)
    expect(await remove(board.seat, ann)).toMatchObject(refused)
    expect(await patch(ann, ann, { role: 'host' })).toMatchObject(refused)
    expect((await me(ann)).body).toMatchObject({ person: { role: 'participant' } })
    expect(server.rooms.told).toEqual([])
  })

  it('are renamed and made hosts by a host, with effect at once', async () => {
    expect((await patch(ann, board.seat, { role: 'host', name: 'Anja' })).status).toBe(200)
    expect(server.rooms.told[0]).toBe(`seat ${ann.participantId} host Anja`)
    expect((await server.call('GET', `/api/boards/${board.id}/people`, { token: ann.token })).status).toBe(
      200,
    )
  })

  it('are removed by a host: told why, sent out, and no longer let in by their seat', async () => {
    expect((await remove(ann, board.seat)).status).toBe(204)
    expect(server.rooms.told).toEqual([`removed ${ann.participantId}`])
    expect(await me(ann)).toMatchObject({ status: 401, body: { code: 'seat_removed' } })
    expect(await patch(ann, ann, { name: 'Back' })).toMatchObject({
      status: 401,
      body: { code: 'seat_removed' },
    })
    expect(await remove(ann, board.seat)).toMatchObject({ status: 404, body: { code: 'person_not_found' } })
  })

  it('leave by themselves', async () => {
    expect((await remove(ann, ann)).status).toBe(204)
  })

  it('always include a host', async () => {
    const last = { status: 409, body: { code: 'last_host' } }
    expect(await remove(board.seat, board.seat)).toMatchObject(last)
    expect(await patch(board.seat, board.seat, { role: 'viewer' })).toMatchObject(last)
    expect(server.rooms.told).toEqual([])
    await patch(ann, board.seat, { role: 'host' })
    const both = await Promise.all([remove(ann, board.seat), remove(board.seat, ann)])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 401])
  })
})
