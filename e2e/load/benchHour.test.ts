import { afterEach, expect, it } from 'vitest'
import { type RunningServer, removeDataDir, startServer } from '../fixtures/startServer.ts'
import { benchHour } from './benchHour.ts'

let server: RunningServer | null = null
afterEach(async () => {
  await server?.stop()
  if (server) await removeDataDir(server.dataDir)
})

it('a short workshop with lost connections and somebody late: all see the same, and nobody writes unasked', async () => {
  server = await startServer()
  const numbers = await benchHour(server.url, {
    kind: 'hour',
    people: 5,
    lateJoiners: 1,
    simulatedMinutes: 5,
    limitSeconds: 40,
  })
  expect(numbers).toMatchObject({
    people: 5,
    peopleWhoSeeSomethingElse: 0,
    updatesInQuiet: 0,
    badRecords: 0,
  })
  expect(numbers.shapesAtTheEnd).toBeGreaterThan(3)
}, 120_000)
