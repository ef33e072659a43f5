import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { removeDataDir, startServer } from '../fixtures/startServer.ts'
import { type Editors, freshNotes, openEditors, soon } from './editors.ts'
import { type InspectedServer, startInspectedServer } from './inspectedServer.ts'
import { DEATH, DISK_FULL, FAILED_SYNC, HEALTHY, slowCommits } from './storageFaults.ts'

vi.setConfig({ testTimeout: 60_000 })

const DEGRADED = 1

let server: InspectedServer
let editors: Editors
beforeEach(async () => {
  server = await startInspectedServer()
  editors = await openEditors(server.url)
  await editors.write()
  expect(await editors.ann.saved()).toBe(true)
})
afterEach(async () => {
  editors.leave()
  await server.end()
  await removeDataDir(server.dataDir)
})

async function writeMany(count: number): Promise<number[]> {
  const latencies: number[] = []
  for (let n = 0; n < count; n++) latencies.push(await editors.write())
  return latencies.toSorted((a, b) => a - b)
}

/** Whoever starts the server again finds what was acknowledged, seen by somebody new. */
async function expectAfterRestart(notes: readonly string[]): Promise<void> {
  const again = await startServer({ dataDir: server.dataDir })
  try {
    expect(await freshNotes(again.url, editors)).toEqual(expect.arrayContaining([...notes]))
  } finally {
    await again.stop()
  }
}

describe('D3 a disk that is full', () => {
  test('no echo, editing goes on live, people are told, and all is saved once there is space', async () => {
    await server.inStorage(DISK_FULL)
    let isSaved = false
    await editors.write()
    const saved = editors.ann.saved().then((answer) => {
      isSaved = answer
    })
    await soon(() => editors.statuses, 2000).toContain(DEGRADED)
    await writeMany(20)
    expect(isSaved).toBe(false)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    await server.inStorage(HEALTHY)
    await soon(() => isSaved, 10_000).toBe(true)
    await saved
    await soon(() => editors.statuses.at(-1), 2000).toBe(0)
    await server.end()
    await expectAfterRestart(editors.written())
  })
})

describe('D3 a slow disk', () => {
  test('edits reach the others as fast as ever while every commit takes half a second', async () => {
    await server.inStorage(slowCommits(500))
    const latencies = await writeMany(60)
    expect(latencies[Math.floor(latencies.length * 0.95)]).toBeLessThan(150)
    const startedAt = performance.now()
    await editors.write()
    expect(await editors.ann.saved()).toBe(true)
    // Late, but not wrong.
    expect(performance.now() - startedAt).toBeGreaterThan(400)
  })
})

describe('D6 a storage that can no longer be trusted', () => {
  test.each([
    ['a sync that failed', FAILED_SYNC, 'did not confirm'],
    ['a storage worker that died', DEATH, 'ended unexpectedly'],
  ])('%s: the server stops at once, and nothing acknowledged is lost', async (_what, fault, reason) => {
    const acknowledged = editors.written()
    await server.inStorage(fault)
    void editors.write()
    const saved = editors.ann.saved()
    expect(await server.exitCode).toBe(1)
    expect(await saved).toBe(false)
    expect(server.logged()).toContain(reason)
    await expectAfterRestart(acknowledged)
  })
})
