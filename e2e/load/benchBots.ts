import type { BenchTask } from './benchCases.ts'
import { benchJoin } from './benchJoin.ts'
import { benchWorkshop } from './benchWorkshop.ts'

// Runs as a process of its own, started by bench.ts, so that the bots' work is not the server's.
const { benchCase, url }: BenchTask = JSON.parse(process.argv[2] ?? '')
const numbers = await (benchCase.kind === 'join' ? benchJoin(url, benchCase) : benchWorkshop(url, benchCase))
console.log(JSON.stringify(numbers))
process.exit(0)
