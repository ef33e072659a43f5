import { expect, test } from 'vitest'
import { runKillLoop } from '../load/killLoop.ts'
import { startInspectedServer } from './inspectedServer.ts'
import { LYING_COMMITS } from './storageFaults.ts'

test('a server that acknowledges before it has written is found out by the kill loop', {
  timeout: 60_000,
}, async () => {
  let lie = async () => {}
  const report = await runKillLoop({
    seed: 1,
    rounds: 1,
    writers: 5,
    start: async ({ dataDir }) => {
      const server = await startInspectedServer(dataDir)
      lie = () => server.inStorage(LYING_COMMITS)
      return {
        url: server.url,
        dataDir,
        kill: () => server.end(),
        async stop() {
          await server.end()
          return null
        },
      }
    },
    beforeWriting: () => lie(),
  })
  expect(report.problems.join('\n')).toContain('acknowledged')
})
