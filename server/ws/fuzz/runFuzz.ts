import { runCampaign } from './campaign.ts'

/** One board each, so that a failing seed is found again within seconds. */
const FRAMES_PER_CAMPAIGN = 10_000

const [frames = 1_000_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const totals = { frames: 0, accepted: 0, refused: 0, slowestMs: 0, rssMegabytes: 0 }
const startedAt = performance.now()
let failedSeed: number | null = null
for (let round = 0; totals.frames < frames && failedSeed === null; round++) {
  const report = await runCampaign(seed + round, Math.min(FRAMES_PER_CAMPAIGN, frames - totals.frames))
  totals.frames += report.frames
  totals.accepted += report.accepted
  totals.refused += report.refused
  totals.slowestMs = Math.max(totals.slowestMs, Math.round(report.slowestMs))
  totals.rssMegabytes = Math.max(totals.rssMegabytes, Math.round(process.memoryUsage.rss() / 1e6))
  if (report.problems.length > 0) {
    failedSeed = seed + round
    for (const problem of report.problems) console.error(problem)
  }
}
const seconds = Math.round((performance.now() - startedAt) / 1000)
console.log(JSON.stringify({ seed, failedSeed, seconds, ...totals }))
process.exitCode = failedSeed === null ? 0 : 1
