import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { BenchCase, BenchNumbers, BenchTask } from './benchCases.ts'

// Runs as a process of its own, started by bench.ts, so that the bots' work is not the server's.
const { benchCase, url }: BenchTask = JSON.parse(process.argv[2] ?? '')
// A late bot measures itself: read the other numbers with this one in mind.
const lag = monitorEventLoopDelay({ resolution: 5 })
lag.enable()
const numbers = await run(benchCase)
console.log(JSON.stringify({ ...numbers, botsLagP95Ms: Math.round(lag.percentile(95) / 1e6) }))
process.exit(0)

/** Each case loads only what it needs: a browser and a canvas would cost the others memory and time. */
async function run(it: BenchCase): Promise<BenchNumbers> {
  switch (it.kind) {
    case 'workshop':
      return (await import('./benchWorkshop.ts')).benchWorkshop(url, it)
    case 'join':
      return (await import('./benchJoin.ts')).benchJoin(url, it)
    case 'idleBoards':
      return (await import('./benchIdleBoards.ts')).benchIdleBoards(url, it)
    case 'restart':
      return (await import('./benchRestart.ts')).benchRestart(it)
    case 'frames':
      return (await import('./benchFrames.ts')).benchFrames(url, it)
    case 'open':
      return (await import('./benchOpen.ts')).benchOpen(url, it)
    case 'joinPage':
      return (await import('./benchJoinPage.ts')).benchJoinPage(url, it)
    case 'stroke':
      return (await import('./benchStroke.ts')).benchStroke(url, it)
    case 'session':
      return (await import('./benchSession.ts')).benchSession(url, it)
    case 'reveal':
      return (await import('./benchReveal.ts')).benchReveal(url, it)
    case 'heavyFrames':
      return (await import('./benchHeavyFrames.ts')).benchHeavyFrames(url, it)
    case 'hour':
      return (await import('./benchHour.ts')).benchHour(url, it)
  }
}
