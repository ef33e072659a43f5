import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { BenchTask } from './benchCases.ts'
import { benchJoin } from './benchJoin.ts'
import { benchWorkshop } from './benchWorkshop.ts'

// Runs as a process of its own, started by bench.ts, so that the bots' work is not the server's.
const { benchCase, url }: BenchTask = JSON.parse(process.argv[2] ?? '')
// A late bot measures itself: read the other numbers with this one in mind.
const lag = monitorEventLoopDelay({ resolution: 5 })
lag.enable()
const numbers = await (benchCase.kind === 'join' ? benchJoin(url, benchCase) : benchWorkshop(url, benchCase))
console.log(JSON.stringify({ ...numbers, botsLagP95Ms: Math.round(lag.percentile(95) / 1e6) }))
process.exit(0)
