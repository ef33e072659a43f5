import { runKillLoop } from './killLoop.ts'

const rounds = Number(process.env.ROUNDS ?? 20)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const report = await runKillLoop({ rounds, seed })
console.log(JSON.stringify(report))
process.exitCode = report.problems.length > 0 ? 1 : 0
