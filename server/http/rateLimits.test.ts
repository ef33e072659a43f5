import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBoard, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ env: { TRUST_PROXY: '1' } })
})
afterEach(() => server.close())

const guess = (address: string) =>
  server.call('POST', '/api/join', { body: { code: 'AAAAAA' }, headers: { 'x-forwarded-for': address } })

it('guessing codes ends soon, for that address only, and others by link still come in', async () => {
  const guesses = await Promise.all(Array.from({ length: 210 }, () => guess('192.0.2.1')))
  const refused = guesses.filter(({ status }) => status === 403)
  expect(refused.length).toBe(200)
  const last = await guess('192.0.2.1')
  expect(last).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
  expect(last.headers.get('retry-after')).toMatch(/^\d+$/)
  expect((await guess('192.0.2.2')).status).toBe(403)
  const board = await createBoard(server)
  expect(await takeSeat(server, board, 'participant')).toMatchObject({ role: 'participant' })
})

it('one IPv6 household is one guesser, whichever of its addresses it uses', async () => {
  const addresses = Array.from({ length: 205 }, (_, i) => `2001:db8:1:2::${i.toString(16)}`)
  await Promise.all(addresses.map(guess))
  expect((await guess('2001:db8:1:2:ffff::1')).status).toBe(429)
  expect((await guess('2001:db8:1:3::1')).status).toBe(403)
})
