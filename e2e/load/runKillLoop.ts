import { runKillLoop } from './killLoop.ts'

/** With these each round brings about six hundred changes: 200 rounds make more than 100,000. */
const WRITERS = 40
const LONGEST_LIFE_MS = 3000

/** A board of its own for so many rounds: forty people reading a huge one again and again would test patience only. */
const ROUNDS_PER_BOARD = 20

const [rounds = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const total = { rounds: 0, operations: 0, acknowledged: 0, slowestStartMs: 0 }
const problems: string[] = []
for (let done = 0; done < rounds && problems.length === 0; done += ROUNDS_PER_BOARD) {
  const report = await runKillLoop({
    rounds: Math.min(ROUNDS_PER_BOARD, rounds - done),
    seed: seed + done,
    writers: WRITERS,
    longestLifeMs: LONGEST_LIFE_MS,
  })
  total.rounds += report.rounds
  total.operations += report.operations
  total.acknowledged += report.acknowledged
  total.slowestStartMs = Math.max(total.slowestStartMs, report.slowestStartMs)
  problems.push(...report.problems)
  console.log(JSON.stringify({ ...total, seed: report.seed, problems }))
}
process.exitCode = problems.length > 0 ? 1 : 0
