import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createBoard, secretIn, type TestBoard } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

let server: TestServer
let board: TestBoard
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  board = await createBoard(server)
})

/** Holds the first newcomer up, so that all who come meanwhile wait behind them. */
function holdTheFirst(): { isHeld(): boolean; letGo(): void } {
  const { addSeat } = server.storage
  const { promise, resolve } = Promise.withResolvers<void>()
  let held = false
  server.storage.addSeat = async (seat) => {
    server.storage.addSeat = addSeat
    held = true
    await promise
    return addSeat(seat)
  }
  return { isHeld: () => held, letGo: resolve }
}

const knock = async () => {
  const body = { secret: secretIn(board.links.participant) }
  return (await server.call('POST', `/api/boards/${board.id}/seats`, { body })).body
}

/** Who comes is looked at when they come, before they wait. */
function countLooks(): () => number {
  const looks = vi.spyOn(server.storage, 'board')
  return () => looks.mock.calls.length
}

it('who waits behind others while the door is closed stays outside', async () => {
  const first = holdTheFirst()
  const came = knock()
  await expect.poll(first.isHeld).toBe(true)
  const looks = countLooks()
  const waiting = Array.from({ length: 20 }, knock)
  await expect.poll(looks).toBe(20)
  const address = `/api/boards/${board.id}`
  const closed = server.call('PATCH', address, { token: board.seat.token, body: { door: 'closed' } })
  expect((await closed).status).toBe(200)
  first.letGo()
  expect(await came).toHaveProperty('seat')
  for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ code: 'door_closed' })
})
