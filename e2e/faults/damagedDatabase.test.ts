import { execFile } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeDataDir, removeDataDir, startServer } from '../fixtures/startServer.ts'
import { type Editors, freshNotes, openEditors } from './editors.ts'

const PAGE_BYTES = 4096
const BOARDS = 4
const NOTES = 12

async function fillBoards(dataDir: string): Promise<Editors[]> {
  const server = await startServer({ dataDir })
  const boards: Editors[] = []
  for (let n = 0; n < BOARDS; n++) {
    const editors = await openEditors(server.url)
    for (let note = 0; note < NOTES; note++) await editors.write()
    expect(await editors.ann.saved()).toBe(true)
    editors.leave()
    boards.push(editors)
  }
  await server.stop()
  return boards
}

/** Spoils the page of the log with the newest rows of the last board. */
function damage(dataDir: string): void {
  const file = path.join(dataDir, 'denkraum.sqlite')
  const db = new DatabaseSync(file)
  const pages = db.prepare(
    `SELECT pageno FROM dbstat WHERE name = 'updates' AND pagetype = 'leaf' ORDER BY path`,
  )
  const page = Number(pages.all().at(-1)?.pageno)
  db.close()
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, new Uint8Array(PAGE_BYTES).fill(0xa5), 0, PAGE_BYTES, (page - 1) * PAGE_BYTES)
  closeSync(descriptor)
}

test('a damaged database stops the start; after npm run repair the good boards open', {
  timeout: 60_000,
}, async () => {
  const dataDir = await makeDataDir()
  const boards = await fillBoards(dataDir)
  damage(dataDir)
  await expect(startServer({ dataDir })).rejects.toThrow(/code 1:\n.*is damaged.*npm run repair/)
  const env = { ...process.env, DATA_DIR: dataDir }
  const { stdout } = await promisify(execFile)(process.execPath, ['server/repair.ts'], { env })
  expect(stdout).toContain(`${BOARDS} boards are in the new database`)
  expect(stdout).toContain(boards.at(-1)?.boardId)
  const server = await startServer({ dataDir })
  for (const editors of boards.slice(0, -1))
    expect(await freshNotes(server.url, editors)).toEqual(editors.written().toSorted())
  await server.stop()
  await removeDataDir(dataDir)
})
