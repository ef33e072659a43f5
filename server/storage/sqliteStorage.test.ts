import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { backupSqlite } from './backupSqlite.ts'
import { describeStorageContract } from './contract/storageContract.ts'
import { BOARD, createBoard, entry, SHARED, texts } from './contract/testRows.ts'
import { openTestStorage, TEST_KEY } from './openTestStorage.ts'
import { packBytes } from './packedBytes.ts'
import { createSecretCipher } from './secretCipher.ts'
import { createEmptyDatabase, openDatabase } from './sqliteDatabase.ts'
import { toStorageError } from './sqliteErrors.ts'
import { sqliteLog } from './sqliteLog.ts'
import { MIGRATIONS } from './sqliteSchema.ts'

const CIPHER = createSecretCipher(TEST_KEY)

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'denkraum-'))
  folders.push(folder)
  return join(folder, 'data', 'denkraum.db')
}

describeStorageContract('sqlite storage', () => openTestStorage(tempFile(), { now: () => 5000 }))

async function writeSome(path: string): Promise<void> {
  const storage = await openTestStorage(path)
  await createBoard(storage)
  await storage.append([entry('a'), entry('b'), entry('s', `${BOARD}/stage`)])
  await storage.close()
}

function changeFile(path: string, sql: string): void {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

/** The rows of a database in a new file of an older version. */
function writeOlder(path: string, older: string, version: number): void {
  const db = createEmptyDatabase(older, version, CIPHER)
  db.exec(`ATTACH '${path}' AS newer`)
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
  for (const { name } of tables.all())
    if (name !== 'ballots') db.exec(`INSERT INTO main.${name} SELECT * FROM newer.${name}`)
  db.close()
}

async function reopened<T>(path: string, look: (storage: Awaited<ReturnType<typeof openTestStorage>>) => T) {
  const storage = await openTestStorage(path)
  try {
    return await look(storage)
  } finally {
    await storage.close()
  }
}

describe('sqlite file', () => {
  test('keeps everything when it is closed and opened again', async () => {
    const path = tempFile()
    await writeSome(path)
    await reopened(path, async (storage) => {
      expect(await texts(storage)).toEqual(['a', 'b'])
      expect(await storage.board(BOARD)).toMatchObject({ title: 'Mehr Mädchen für MINT 🌱' })
    })
  })

  test('a process killed with -9 loses nothing that was acknowledged', { timeout: 60_000 }, async () => {
    const path = tempFile()
    let written = 0
    for (let round = 0; round < 20; round++) {
      const acknowledged = await writeUntilKilled(path, written, Math.random() * 40)
      const stored = (await reopened(path, (storage) => texts(storage))).map(Number)
      expect(stored).toEqual(stored.map((_, index) => index))
      expect(stored.length).toBeGreaterThanOrEqual(acknowledged)
      written = stored.length
    }
    expect(written).toBeGreaterThan(20)
  })

  test('a commit waits for the disk', () => {
    const { db, close } = openDatabase(tempFile(), CIPHER)
    onTestFinished(close)
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
  })

  test('nobody but its owner can read it', async () => {
    const path = tempFile()
    await writeSome(path)
    backupSqlite(path, `${path}.copy`)
    for (const file of [path, `${path}.copy`]) expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('a second process is refused while the first one lives', async () => {
    const path = tempFile()
    const first = await openTestStorage(path)
    await expect(openTestStorage(path)).rejects.toMatchObject({ reason: 'locked' })
    await first.close()
    await reopened(path, (storage) => storage.ping())
  })

  test('a row with a wrong byte is refused, other documents still load', async () => {
    const path = tempFile()
    await writeSome(path)
    changeFile(path, `UPDATE updates SET data = x'00' WHERE data = CAST('b' AS BLOB)`)
    await reopened(path, async (storage) => {
      const failure = { reason: 'damaged', message: expect.stringContaining(`Row 2 of ${SHARED}`) }
      await expect(storage.load(SHARED)).rejects.toMatchObject(failure)
      expect(await texts(storage, `${BOARD}/stage`)).toEqual(['s'])
    })
  })

  test.each([
    ['a file that is no database', 'damaged', (path: string) => writeFileSync(path, 'x'.repeat(9000))],
    ['a newer format', 'newer', (path: string) => changeFile(path, 'PRAGMA user_version = 999')],
    ['another program', 'foreign', (path: string) => changeFile(path, 'PRAGMA application_id = 7')],
  ])('%s is refused in one line that names the file', async (_, reason, change) => {
    const path = tempFile()
    await writeSome(path)
    change(path)
    const error = await openTestStorage(path).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ name: 'StorageError', reason, message: expect.stringContaining(path) })
    expect(String(error)).not.toContain('\n')
  })

  test('a folder that cannot be made is refused', async () => {
    const path = tempFile()
    appendFileSync(dirname(path), 'a file where the folder should be')
    await expect(openTestStorage(path)).rejects.toMatchObject({ reason: 'unwritable' })
  })

  test.each(MIGRATIONS.slice(1).map((_, index) => index + 1))(
    'a database of version %i opens, with all it had, and knows what is new',
    async (version) => {
      const path = tempFile()
      await writeSome(path)
      const older = `${path}.older`
      writeOlder(path, older, version)
      await reopened(older, async (storage) => {
        expect(await storage.board(BOARD)).toMatchObject({ title: 'Mehr Mädchen für MINT 🌱' })
        expect(await texts(storage)).toEqual(['a', 'b'])
        expect(await storage.templatesOfWorkspace('workspace-1')).toEqual([])
      })
      await reopened(older, (storage) => storage.ping())
    },
  )

  test('a copy made while the server writes is complete and opens', async () => {
    const path = tempFile()
    const storage = await openTestStorage(path)
    await createBoard(storage)
    await storage.append([entry('a')])
    backupSqlite(path, `${path}.copy`)
    await storage.append([entry('b')])
    expect(() => backupSqlite(path, `${path}.copy`)).toThrow('exists already')
    await storage.close()
    expect(await reopened(`${path}.copy`, (copy) => texts(copy))).toEqual(['a'])
  })

  test('a copy of the folder of a stopped or killed server opens', async () => {
    const path = tempFile()
    const acknowledged = await writeUntilKilled(path, 0, 20)
    cpSync(dirname(path), `${dirname(path)}-copy`, { recursive: true })
    const copied = await reopened(path.replace('/data/', '/data-copy/'), (storage) => texts(storage))
    expect(copied.length).toBeGreaterThanOrEqual(acknowledged)
  })
})

describe('a full or failing disk', () => {
  test('a call without space fails, changes nothing, and succeeds once there is space', () => {
    const { db, close } = openDatabase(tempFile(), CIPHER)
    onTestFinished(close)
    const log = sqliteLog(db, CIPHER)
    const append = (bytes: number) =>
      log.append({ docs: [SHARED], authors: ['server'], ...packBytes([new Uint8Array(bytes)]) }, 0)
    append(10)
    db.exec('PRAGMA max_page_count = 30')
    const error = errorOf(() => append(1_000_000))
    expect(toStorageError(error, 'x.db')).toMatchObject({ reason: 'full' })
    expect(log.load(SHARED).lengths).toEqual([10])
    db.exec('PRAGMA max_page_count = 100000')
    append(1_000_000)
    expect(log.load(SHARED).lengths).toEqual([10, 1_000_000])
  })

  test.each([
    [778, 'io'],
    [1034, 'unsynced'],
    [1290, 'unsynced'],
    [266, 'io'],
    [13, 'full'],
    [11, 'damaged'],
    [1032, 'unwritable'],
  ])('SQLite code %i is told as "%s"', (errcode, reason) => {
    expect(toStorageError(Object.assign(new Error('fault'), { errcode }), 'x.db').reason).toBe(reason)
  })
})

function errorOf(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

/** Appends rows with the texts `from`, `from + 1`, ...; answers how many rows were acknowledged before the kill. */
async function writeUntilKilled(path: string, from: number, milliseconds: number): Promise<number> {
  const storageUrl = new URL('./openTestStorage.ts', import.meta.url).href
  const program = `
    import { openTestStorage } from '${storageUrl}'
    const storage = await openTestStorage('${path}')
    for (let n = ${from}; ; n++) {
      await storage.append([{ doc: '${SHARED}', author: 'server', update: Buffer.from(String(n)) }])
      console.log(n)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let acknowledged = from
  createInterface(child.stdout).on('line', (line) => {
    acknowledged = Number(line) + 1
  })
  await vi.waitFor(() => expect(acknowledged).toBeGreaterThan(from), { timeout: 10_000, interval: 5 })
  setTimeout(() => child.kill('SIGKILL'), milliseconds)
  await once(child, 'close')
  return acknowledged
}
