import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { BOARD, soon, startSync, type TestSync } from './testSync.ts'

const STAY_MS = 300

let sync: TestSync
beforeEach(async () => {
  sync = await startSync(openMemoryStorage(), { refusedMs: STAY_MS })
})
afterEach(() => sync.stop())

it('X4 who is refused may send 64 KB more', async () => {
  const client = await sync.raw('shared', 'x'.repeat(32))
  client.send(new Uint8Array(100_000))
  await soon(() => client.closeCode()).not.toBeNull()
  expect(client.frames).toEqual([])
})

it('X4 who is refused and does not go is put out after a while', async () => {
  const socket = connect(Number(new URL(sync.url).port), '127.0.0.1')
  const startedAt = performance.now()
  socket.write(
    `GET /sync/${BOARD}/shared HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${btoa('0123456789abcdef')}\r\n\r\n`,
  )
  socket.resume()
  await once(socket, 'close')
  expect(performance.now() - startedAt).toBeGreaterThan(STAY_MS / 2)
})
