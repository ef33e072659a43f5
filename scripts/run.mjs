// Every npm script comes through here. Plain JavaScript for Node 20: it sets up what TypeScript and Node 24 need.
import path from 'node:path'
import { buildClient } from './buildClient.mjs'
import { ensureChromium } from './ensureChromium.mjs'
import { ensureDependencies } from './ensureDependencies.mjs'
import { ensureNode } from './ensureNode.mjs'
import { runProgram } from './runProgram.mjs'
import { runTests } from './runTests.mjs'

const CHECKS = [
  ['biome', 'ci', '.'],
  ['tsc', '--noEmit'],
  ['depcruise', '--config', '.dependency-cruiser.cjs', 'shared', 'server', 'client', 'e2e'],
  ['knip'],
]

const tasks = {
  async start() {
    await buildClient()
    // Compiled scripts are kept, which takes a third off a later start.
    const env = { NODE_COMPILE_CACHE: path.resolve('.cache/node') }
    return runProgram('node', ['server/main.ts', ...args], { parentWatch: true, env })
  },
  async dev() {
    const vite = runProgram('vite', ['--clearScreen', 'false'])
    const server = runProgram('node', ['--watch', 'server/main.ts'], { parentWatch: true })
    return Promise.race([vite, server])
  },
  async build() {
    return buildClient({ always: true })
  },
  async test() {
    const chromium = await ensureChromium()
    await buildClient()
    return runTests(args, chromium)
  },
  async check() {
    for (const [program, ...rest] of CHECKS) {
      const code = await runProgram(program, rest)
      if (code !== 0) return code
    }
    return 0
  },
  async backup() {
    return runProgram('node', ['server/backup.ts', ...args])
  },
  async repair() {
    return runProgram('node', ['server/repair.ts', ...args])
  },
  async kill() {
    return runProgram('node', ['e2e/load/runKillLoop.ts', ...args])
  },
  async fuzz() {
    return runProgram('node', ['server/ws/fuzz/runFuzz.ts', ...args])
  },
  async bench() {
    const chromium = await ensureChromium()
    await buildClient()
    return runProgram('node', ['e2e/load/bench.ts', ...args], { env: { CHROMIUM_PATH: chromium } })
  },
}

const [task, ...args] = process.argv.slice(2)
if (!Object.hasOwn(tasks, task)) {
  console.error(`Unknown task "${task}". Known: ${Object.keys(tasks).join(', ')}`)
  process.exit(1)
}
try {
  await ensureDependencies()
  await ensureNode()
  process.exitCode = (await tasks[task]()) ?? 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
