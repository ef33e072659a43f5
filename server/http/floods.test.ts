import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pngOf } from '../boards/testImages.ts'
import { createBoard, secretIn, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { LISTENER_LIMITS } from './listenerLimits.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

describe('a school of a hundred behind one address', () => {
  it('comes in by link and by code within a minute, twice, and makes a board for each class', async () => {
    const board = await createBoard(server)
    const secret = secretIn(board.links.participant)
    const come = async (name: string) => {
      await server.call('POST', '/api/invitations', { body: { boardId: board.id, secret } })
      return takeSeat(server, board, 'participant', name)
    }
    const people = Array.from({ length: 200 }, (_, index) => `Person ${index}`)
    const seats = await Promise.all(people.map(come))
    expect(new Set(seats.map(({ participantId }) => participantId)).size).toBe(200)
    await Promise.all(people.slice(0, 30).map(() => createBoard(server)))
  })

  it('but whoever guesses secrets is stopped', async () => {
    const board = await createBoard(server)
    const guess = () =>
      server.call('POST', `/api/boards/${board.id}/seats`, { body: { secret: 'x'.repeat(22) } })
    const answers = await Promise.all(Array.from({ length: 250 }, guess))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(50)
    expect(refused[0]?.body).toMatchObject({ code: 'rate_limited' })
  })

  it('and whoever makes boards in a loop', async () => {
    const make = () => server.call('POST', '/api/boards', { body: { title: 'T' } })
    const answers = await Promise.all(Array.from({ length: 620 }, make))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
  })
})

describe('bodies that unpack to more than they say', () => {
  it.each([
    ['/api/boards', 'application/json'],
    ['/assets', 'image/png'],
  ])('a packed bomb for %s is refused, not unpacked', async (path, type) => {
    const board = await createBoard(server)
    const bomb = gzipSync(Buffer.alloc(200_000_000))
    const cpu = process.cpuUsage()
    const reply = await fetch(server.url + (path === '/assets' ? `/api/boards/${board.id}/assets` : path), {
      method: 'POST',
      headers: {
        'content-type': type,
        'content-encoding': 'gzip',
        authorization: `Bearer ${board.seat.token}`,
      },
      body: new Uint8Array(bomb),
    })
    // Images are taken unpacked only.
    expect([400, 413]).toContain(reply.status)
    expect(process.cpuUsage(cpu).user / 1000).toBeLessThan(2000)
  })
})

describe('connections that nobody knows', () => {
  it('too many headers are answered with 431; headers that do not come end the connection', async () => {
    const limits = { ...LISTENER_LIMITS, headersTimeout: 200, connectionsCheckingInterval: 50 }
    const listener = createServer(limits, (_request, response) => response.end('ok')).listen(0, '127.0.0.1')
    await once(listener, 'listening')
    const { port } = listener.address() as AddressInfo
    const answerTo = async (head: string) => {
      const socket = connect(port, '127.0.0.1')
      let answer = ''
      socket.on('data', (chunk) => (answer += chunk))
      socket.on('error', () => {})
      socket.write(head)
      await once(socket, 'close')
      return answer.split('\r\n')[0]
    }
    const flood = Array.from({ length: 2000 }, (_, index) => `x-${index}: ${'y'.repeat(20)}\r\n`).join('')
    expect(await answerTo(`GET / HTTP/1.1\r\nhost: a\r\n${flood}\r\n`)).toContain('431')
    expect(await answerTo('GET / HTTP/1.1\r\nhost: a\r\n')).toContain('408')
    listener.close()
  })
})

describe('bodies that never end', () => {
  it('hold up their sender, and nobody else', async () => {
    const board = await createBoard(server)
    const guest = await takeSeat(server, board, 'participant', 'Gast')
    const path = `/api/boards/${board.id}/assets`
    const { port } = new URL(server.url)
    const stall = async () => {
      const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
      const head = [`POST ${path} HTTP/1.1`, 'host: a', `authorization: Bearer ${board.seat.token}`]
      socket.write(`${[...head, 'content-length: 5000000', 'expect: 100-continue'].join('\r\n')}\r\n\r\n`)
      await once(socket, 'data')
      return socket
    }
    const upload = (token: string) => server.call('POST', path, { token, body: pngOf(2, 2) })
    const sockets = await Promise.all(Array.from({ length: 6 }, stall))
    expect(await upload(guest.token)).toMatchObject({ status: 201 })
    let isDone = false
    const own = upload(board.seat.token).then((reply) => {
      isDone = true
      return reply
    })
    expect(await upload(guest.token)).toMatchObject({ status: 201 })
    expect(isDone).toBe(false)
    for (const socket of sockets) socket.destroy()
    expect(await own).toMatchObject({ status: 201 })
  })
})
