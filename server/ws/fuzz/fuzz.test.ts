import { expect, test } from 'vitest'
import { runCampaign } from './campaign.ts'

const SEEDS = [20260801, 4711, 7, 99, 123_456]
const FRAMES = 10_000
/** A frame takes a tenth of a millisecond; this is what nobody may ever wait. */
const STALL_MS = 100

// 50,000 in all; `npm run fuzz -- 1000000` tries more.
test.each(SEEDS)(
  `H1 ${FRAMES} spoiled frames break nothing, seed %i`,
  async (seed) => {
    const { problems, slowestMs, accepted, refused } = await runCampaign(seed, FRAMES)
    expect(problems).toEqual([])
    expect(slowestMs).toBeLessThan(STALL_MS)
    // Both ways are taken, or it would test nothing.
    expect(accepted).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(100)
  },
  60_000,
)
