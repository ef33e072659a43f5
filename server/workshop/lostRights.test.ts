import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testServer.ts'
import { openTestTable } from '../testTable.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ sockets: true })
})
afterAll(() => server.close())

it('G2 a host who is none any more when it is their turn has sent in vain', async () => {
  const table = await openTestTable(server)
  const eve = await table.sit('Eve', 'host')
  await table.send({ type: 'private.start' })
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  const { gather } = server.live
  server.live.gather = async (...args) => {
    await held
    return gather(...args)
  }
  const revealing = table.send({ type: 'private.reveal' })
  const paused = table.send({ type: 'editing.pause' }, eve.token)
  const address = `/api/boards/${table.board.id}/people/${eve.id}`
  const demoted = await server.call('PATCH', address, {
    token: table.board.seat.token,
    body: { role: 'participant' },
  })
  expect(demoted.status).toBe(200)
  letGo()
  expect((await revealing).status).toBe(200)
  expect(await paused).toMatchObject({ status: 403 })
  expect((await table.session()).editing.paused).toBe(false)
  server.live.gather = gather
  for (const person of [table.host, eve]) person.leave()
})
