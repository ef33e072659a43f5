import path from 'node:path'
import { parseConfig } from './config.ts'
import { DATABASE_FILE } from './dataFiles.ts'
import { StartProblem } from './startProblem.ts'
import { type RepairReport, repairSqlite } from './storage/repairSqlite.ts'
import { StorageError } from './storage/storageError.ts'

/** `npm run repair`, with the server stopped: a new database of all that can be read of a damaged one. */
function repair(): void {
  const { config, problem } = parseConfig(process.env)
  if (!config) throw new StartProblem(problem)
  const report = repairSqlite(path.join(config.dataDir, DATABASE_FILE), new Date())
  process.stdout.write(`${linesOf(report).join('\n')}\n`)
}

function linesOf({ boards, damagedBoards, damagedTables, movedTo }: RepairReport): string[] {
  return [
    `${boards} boards are in the new database.`,
    ...damagedBoards.map(
      ({ id, title }) =>
        `Parts of "${title}" (${id}) could not be read. Browsers that were on it bring back what they have.`,
    ),
    ...(damagedTables.length > 0 ? [`Damaged: ${damagedTables.join(', ')}.`] : ['Nothing was damaged.']),
    `The damaged file is kept as ${movedTo}. Start the server.`,
  ]
}

try {
  repair()
} catch (error) {
  const isKnown = error instanceof StartProblem || error instanceof StorageError
  const text = error instanceof Error ? (isKnown ? error.message : error.stack) : String(error)
  process.stderr.write(`Denkraum cannot repair: ${text}\n`)
  process.exitCode = 1
}
