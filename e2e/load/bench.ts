import { execFile } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { removeDataDir, startServer } from '../fixtures/startServer.ts'
import { BENCH_CASES, type BenchCase, type BenchNumbers, type BenchTask } from './benchCases.ts'

const RUNS = 3
const RUN_TIMEOUT_MS = 60_000
const BOTS = fileURLToPath(new URL('./benchBots.ts', import.meta.url))

const [only = ''] = process.argv.slice(2)

/** Prints one JSON line per case: of each number the median of three runs, each with a server of its own. */
for (const benchCase of BENCH_CASES.filter(({ name }) => name.includes(only))) {
  const runs: BenchNumbers[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await runOnce(benchCase))
  console.log(JSON.stringify({ case: benchCase.name, ...medians(runs) }))
}

async function runOnce(benchCase: BenchCase): Promise<BenchNumbers> {
  const server = await startServer()
  try {
    const before = await cpuSecondsOf(server.url)
    const begin = performance.now()
    const numbers = await runBots({ benchCase, url: server.url })
    const seconds = (performance.now() - begin) / 1000
    const used = (await cpuSecondsOf(server.url)) - before
    const machineLoad = Math.round((loadavg()[0] ?? 0) * 10) / 10
    return { ...numbers, serverCpuPercent: Math.round((used / seconds) * 100), machineLoad }
  } finally {
    await server.stop()
    await removeDataDir(server.dataDir)
  }
}

async function runBots(task: BenchTask): Promise<BenchNumbers> {
  const options = { timeout: RUN_TIMEOUT_MS, killSignal: 'SIGKILL' } as const
  const { stdout } = await promisify(execFile)(process.execPath, [BOTS, JSON.stringify(task)], options)
  return JSON.parse(stdout)
}

async function cpuSecondsOf(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^\S*process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1] ?? Number.NaN)
}

function medians(runs: readonly BenchNumbers[]): BenchNumbers {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name] ?? Number.NaN))]))
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
