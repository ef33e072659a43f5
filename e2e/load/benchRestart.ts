import { setTimeout as pause } from 'node:timers/promises'
import { removeDataDir, startServer } from '../fixtures/startServer.ts'
import type { BenchNumbers, RestartCase } from './benchCases.ts'
import { createBoard, inTurns } from './boardAccess.ts'
import { median } from './median.ts'

const STARTS = 3
const AT_ONCE = 20
/** Boards that one address may make in ten minutes are limited: these come from many. */
const BOARDS_PER_ADDRESS = 400

/** How long until a server with many boards in its data folder answers? From the start of its process. */
export async function benchRestart({ boards }: RestartCase): Promise<BenchNumbers> {
  const first = await startServer({ env: { TRUST_PROXY: '1' } })
  const { dataDir } = first
  await inTurns(boards / AT_ONCE, (turn) => createSome(first.url, turn * AT_ONCE))
  await first.stop()
  const times = await inTurns(STARTS, () => timeToReady(dataDir))
  await removeDataDir(dataDir)
  return { readyMs: Math.round(median(times)), slowestReadyMs: Math.round(Math.max(...times)) }
}

async function createSome(url: string, from: number): Promise<void> {
  const numbers = Array.from({ length: AT_ONCE }, (_, i) => from + i)
  await Promise.all(numbers.map((i) => createBoard(url, `Board ${i}`, addressOf(i))))
}

function addressOf(index: number): Record<string, string> {
  return { 'x-forwarded-for': `10.0.0.${1 + Math.floor(index / BOARDS_PER_ADDRESS)}` }
}

async function timeToReady(dataDir: string): Promise<number> {
  const begin = performance.now()
  const server = await startServer({ dataDir })
  while (!(await fetch(`${server.url}/readyz`)).ok) await pause(10)
  const ms = performance.now() - begin
  await server.stop()
  return ms
}
