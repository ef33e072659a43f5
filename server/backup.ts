import { copyFile, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseConfig } from './config.ts'
import { DATABASE_FILE, KEY_FILE } from './dataFiles.ts'
import { StartProblem } from './startProblem.ts'
import { backupSqlite } from './storage/backupSqlite.ts'
import { StorageError } from './storage/storageError.ts'

/** `npm run backup -- <folder>`: a complete copy of the data folder, also while the server runs. */
async function backup(target: string | undefined): Promise<void> {
  const { config, problem } = parseConfig(process.env)
  if (!config) throw new StartProblem(problem)
  if (!target) throw new StartProblem('say where to: npm run backup -- <an empty folder>')
  await mkdir(target, { recursive: true, mode: 0o700 })
  backupSqlite(path.join(config.dataDir, DATABASE_FILE), path.join(target, DATABASE_FILE))
  await copyFile(path.join(config.dataDir, KEY_FILE), path.join(target, KEY_FILE))
  const { size } = await stat(path.join(target, DATABASE_FILE))
  process.stdout.write(`Backed up ${config.dataDir} to ${target} (${(size / 1e6).toFixed(1)} MB)\n`)
}

try {
  await backup(process.argv[2])
} catch (error) {
  const isKnown = error instanceof StartProblem || error instanceof StorageError
  const text = error instanceof Error ? (isKnown ? error.message : error.stack) : String(error)
  process.stderr.write(`Denkraum cannot back up: ${text}\n`)
  process.exitCode = 1
}
