import { runKillLoop } from './killLoop.ts'

/** With these each round brings about six hundred changes: 200 rounds make more than 100,000. */
const WRITERS = 40
const LONGEST_LIFE_MS = 3000

const [rounds = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const report = await runKillLoop({ rounds, seed, writers: WRITERS, longestLifeMs: LONGEST_LIFE_MS })
console.log(JSON.stringify(report))
process.exitCode = report.problems.length > 0 ? 1 : 0
