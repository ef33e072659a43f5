import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { runKillLoop } from './killLoop.ts'

const rounds = Number(process.env.ROUNDS ?? 20)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

test(`kill -9, ${rounds} times: nothing acknowledged is lost, nothing doubled (SEED=${seed})`, {
  timeout: rounds * 10_000 + 30_000,
}, async () => {
  const report = await runKillLoop({ seed, rounds })
  expect(report.problems).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(rounds * 20)
})

test('stopped by SIGTERM in the middle of everything: it ends with 0, nothing acknowledged is lost', {
  timeout: 60_000,
}, async () => {
  const report = await runKillLoop({ seed, rounds: 2, gently: true })
  expect(report.problems).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(40)
})

test('the verdict is no formality: it notices when acknowledged rows are missing on disk', {
  timeout: 40_000,
}, async () => {
  const report = await runKillLoop({ seed: 1, rounds: 1, afterLastKill: removeLastRows })
  expect(report.problems.join('\n')).toContain('acknowledged')
})

function removeLastRows(dataDir: string): void {
  const file = readdirSync(dataDir).find((name) => name.endsWith('.sqlite'))
  const db = new DatabaseSync(join(dataDir, `${file}`))
  db.exec(`DELETE FROM updates WHERE seq > 20 AND doc IN (SELECT key FROM docs WHERE path = 'shared')`)
  db.close()
}
