import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type KillLoopReport, runKillLoop } from './killLoop.ts'

/** With these each round brings some four hundred changes. */
const WRITERS = 40
const LONGEST_LIFE_MS = 3000
/** Then a new board and new writers in a new thread: what forty of them remember of a round would fill the memory. */
const ROUNDS_PER_BOARD = 10

if (isMainThread) await runAll(...process.argv.slice(2).map(Number))
else parentPort?.postMessage(await runKillLoop(workerData))

/** Until `rounds` kills and `wanted` acknowledged changes are reached, or something was lost. */
async function runAll(rounds = 200, wanted = 100_000, seed = Date.now() % 1_000_000): Promise<void> {
  const total = { rounds: 0, operations: 0, acknowledged: 0, slowestStartMs: 0 }
  const problems: string[] = []
  while ((total.rounds < rounds || total.acknowledged < wanted) && problems.length === 0) {
    const report = await runOneBoard(seed + total.rounds)
    total.rounds += report.rounds
    total.operations += report.operations
    total.acknowledged += report.acknowledged
    total.slowestStartMs = Math.max(total.slowestStartMs, report.slowestStartMs)
    problems.push(...report.problems)
    console.log(JSON.stringify({ ...total, seed: report.seed, problems }))
  }
  process.exitCode = problems.length > 0 ? 1 : 0
}

function runOneBoard(seed: number): Promise<KillLoopReport> {
  const options = { rounds: ROUNDS_PER_BOARD, seed, writers: WRITERS, longestLifeMs: LONGEST_LIFE_MS }
  const worker = new Worker(new URL(import.meta.url), { workerData: options })
  return new Promise((resolve, reject) => {
    worker.once('message', (report: KillLoopReport) => {
      resolve(report)
      void worker.terminate()
    })
    worker.once('error', reject)
  })
}
