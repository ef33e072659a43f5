import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardRow, entry } from './contract/testRows.ts'
import { openTestStorage, TEST_KEY } from './openTestStorage.ts'
import { repairSqlite } from './repairSqlite.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const PAGE_BYTES = 4096
const ROWS = 20
const BOARDS = Array.from({ length: 12 }, (_, index) => `board-${String(index).padStart(6, '0')}`)

const repair = (serverKey = TEST_KEY) => repairSqlite({ path, serverKey, now: NOW })

let folder: string
let path: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'denkraum-repair-'))
  path = join(folder, 'denkraum.sqlite')
  const storage = await openTestStorage(path)
  await storage.createWorkspace({ id: boardRow().workspaceId, keyHash: 'key', createdAt: 1 })
  for (const id of BOARDS) {
    await storage.createBoard(boardRow(id, { title: 'Repair' }), [], [])
    await storage.append(
      Array.from({ length: ROWS }, (_, row) => entry(`${row}`.repeat(200), `${id}/shared`)),
    )
  }
  await storage.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Overwrites the page in the middle of the log: it holds rows of one or two boards. */
function damageOnePage(): void {
  const db = new DatabaseSync(path)
  const pages = db
    .prepare(`SELECT pageno FROM dbstat WHERE name = 'updates' AND pagetype = 'leaf' ORDER BY path`)
    .all()
  db.close()
  const page = Number(pages[Math.floor(pages.length / 2)]?.pageno)
  const file = openSync(path, 'r+')
  writeSync(file, new Uint8Array(PAGE_BYTES).fill(0xa5), 0, PAGE_BYTES, (page - 1) * PAGE_BYTES)
  closeSync(file)
}

async function rowsOfBoards(): Promise<number[]> {
  const storage = await openTestStorage(path)
  try {
    return await Promise.all(BOARDS.map(async (id) => (await storage.load(`${id}/shared`)).updates.length))
  } finally {
    await storage.close()
  }
}

test('a damaged page stops the start; the repair keeps every other row and says whose are missing', async () => {
  damageOnePage()
  await expect(openTestStorage(path)).rejects.toMatchObject({
    reason: 'damaged',
    message: expect.stringContaining('npm run repair'),
  })
  const report = repair()
  expect(report).toMatchObject({ boards: BOARDS.length, damagedTables: ['updates'] })
  const rows = await rowsOfBoards()
  const hurt = BOARDS.filter((_, index) => rows[index] !== ROWS)
  expect(report.damagedBoards.map(({ id }) => id)).toEqual(hurt)
  expect(hurt.length).toBeGreaterThan(0)
  expect(hurt.length).toBeLessThan(3)
  expect(rows.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(BOARDS.length * ROWS - 2 * ROWS)
  expect(statSync(report.movedTo).size).toBeGreaterThan(0)
})

test('a row with a wrong byte is left out, and all others stay', async () => {
  const db = new DatabaseSync(path)
  db.exec(`UPDATE updates SET data = x'00' WHERE seq = 3 AND doc = (SELECT min(key) FROM docs)`)
  db.close()
  const { damagedBoards } = repair()
  expect(damagedBoards).toEqual([{ id: BOARDS[0], title: 'Repair', lostUpdates: 1 }])
  expect(await rowsOfBoards()).toEqual([ROWS - 1, ...BOARDS.slice(1).map(() => ROWS)])
})

test('a good database comes out as it was; a running server is not disturbed', async () => {
  const storage = await openTestStorage(path)
  expect(() => repair()).toThrow('in use by another process')
  await storage.close()
  expect(repair()).toMatchObject({ damagedBoards: [], damagedTables: [] })
  expect(await rowsOfBoards()).toEqual(BOARDS.map(() => ROWS))
})
