import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { openSqliteStorage } from './sqliteStorage.ts'
import { describeStorageContract } from './storageContract.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'denkraum-'))
  folders.push(folder)
  return join(folder, 'data', 'denkraum.db')
}

describeStorageContract('sqlite storage', () => openSqliteStorage({ path: tempFile(), now: () => 5000 }))
