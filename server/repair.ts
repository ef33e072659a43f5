import path from 'node:path'
import { parseConfig } from './config.ts'
import { DATABASE_FILE } from './dataFiles.ts'
import { openServerKey } from './serverKey.ts'
import { StartProblem } from './startProblem.ts'
import { type RepairReport, repairSqlite } from './storage/repairSqlite.ts'
import { StorageError } from './storage/storageError.ts'

/** `npm run repair`, with the server stopped: a new database of all that can be read of a damaged one. */
async function repair(): Promise<void> {
  const { config, problem } = parseConfig(process.env)
  if (!config) throw new StartProblem(problem)
  const report = repairSqlite({
    path: path.join(config.dataDir, DATABASE_FILE),
    serverKey: await openServerKey(config.dataDir),
    now: new Date(),
  })
  process.stdout.write(`${linesOf(report).join('\n')}\n`)
}

const LOST_KEY =
  'denkraum.key is not the one it was written with: notes that were not revealed yet and ballots of running votes are left out, and hosts renew the links in the share dialog.'

function linesOf({ boards, damagedBoards, damagedTables, isKeyLost, movedTo }: RepairReport): string[] {
  return [
    `${boards} boards are in the new database.`,
    ...damagedBoards.map(
      ({ id, title }) =>
        `Parts of "${title}" (${id}) could not be read. Browsers that were on it bring back what they have.`,
    ),
    ...(damagedTables.length > 0 ? [`Damaged: ${damagedTables.join(', ')}.`] : ['Nothing was damaged.']),
    ...(isKeyLost ? [LOST_KEY] : []),
    `The damaged file is kept as ${movedTo}. Start the server.`,
  ]
}

try {
  await repair()
} catch (error) {
  const isKnown = error instanceof StartProblem || error instanceof StorageError
  const text = error instanceof Error ? (isKnown ? error.message : error.stack) : String(error)
  process.stderr.write(`Denkraum cannot repair: ${text}\n`)
  process.exitCode = 1
}
