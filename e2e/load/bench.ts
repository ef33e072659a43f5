import { execFile } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type RunningServer, removeDataDir, startServer } from '../fixtures/startServer.ts'
import { BENCH_CASES, type BenchCase, type BenchNumbers, type BenchTask } from './benchCases.ts'
import { median } from './median.ts'
import { serverStats, toMb, watchStats } from './serverStats.ts'

const RUNS = 3
/** The longest case takes four minutes; the others are done in one. */
const RUN_TIMEOUT_MS = 330_000
const BOTS = fileURLToPath(new URL('./benchBots.ts', import.meta.url))

const [only = '', runs = ''] = process.argv.slice(2)

/** Prints one JSON line per case: of each number the median of three runs, each with a server of its own. */
for (const benchCase of BENCH_CASES.filter(({ name }) => name.includes(only))) {
  const count = Number(runs) || (benchCase.runs ?? RUNS)
  const results: BenchNumbers[] = []
  const failures: string[] = []
  for (let run = 0; run < count; run++) {
    await runOnce(benchCase).then(
      (numbers) => results.push(numbers),
      (error: unknown) => failures.push(String(error).slice(0, 500)),
    )
  }
  if (failures.length > 0) process.exitCode = 1
  const failed = failures.length > 0 && { failures }
  console.log(JSON.stringify({ case: benchCase.name, runs: count, ...medians(results), ...failed }))
}

async function runOnce(benchCase: BenchCase): Promise<BenchNumbers> {
  if (benchCase.kind === 'restart') return withLoad(await runBots({ benchCase, url: '' }))
  const server = await startServer({ env: benchCase.serverEnv ?? {} })
  try {
    return withLoad(await measured(server, benchCase))
  } finally {
    await server.stop()
    await removeDataDir(server.dataDir)
  }
}

/** The bots' numbers, and what their work cost the server. */
async function measured({ url }: RunningServer, benchCase: BenchCase): Promise<BenchNumbers> {
  const before = await serverStats(url)
  const watch = watchStats(url)
  const begin = performance.now()
  const numbers = await runBots({ benchCase, url }).finally(watch.stop)
  const seconds = (performance.now() - begin) / 1000
  const used = (await serverStats(url)).cpuSeconds - before.cpuSeconds
  const serverCpuPercent = Math.round((used / seconds) * 100)
  return { serverCpuPercent, serverPeakMb: toMb(watch.peakRssBytes()), ...numbers }
}

/** Numbers from a busy machine are to be read with care. */
function withLoad(numbers: BenchNumbers): BenchNumbers {
  return { ...numbers, machineLoad: Math.round((loadavg()[0] ?? 0) * 10) / 10 }
}

async function runBots(task: BenchTask): Promise<BenchNumbers> {
  const options = { timeout: RUN_TIMEOUT_MS, killSignal: 'SIGKILL' } as const
  const { stdout } = await promisify(execFile)(process.execPath, [BOTS, JSON.stringify(task)], options)
  return JSON.parse(stdout)
}

function medians(results: readonly BenchNumbers[]): BenchNumbers {
  const names = Object.keys(results[0] ?? {})
  return Object.fromEntries(
    names.map((name) => [name, median(results.map((run) => run[name] ?? Number.NaN))]),
  )
}
