import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocName } from '../sync/updateLog.ts'
import type { BallotRow } from '../workshop/ballotStore.ts'
import { backupSqlite } from './backupSqlite.ts'
import { BOARD, boardRow, createBoard, entry, SHARED, texts } from './contract/testRows.ts'
import { openTestStorage, TEST_KEY } from './openTestStorage.ts'
import { repairSqlite } from './repairSqlite.ts'
import { createSecretCipher } from './secretCipher.ts'
import { createEmptyDatabase } from './sqliteDatabase.ts'
import type { Storage } from './storage.ts'

const OWN: DocName = `${BOARD}/own/wilhelmine--`
const SECRETS = ['Zwölf Nashörner', 'nashorn-4711', '"done"']
const BALLOT: BallotRow = {
  boardId: BOARD,
  voteId: 'vote-1------',
  participantId: 'wilhelmine--',
  ballot: '{"shape:nashorn-4711":3}',
  done: true,
}
const OTHER_KEY = new Uint8Array(32).fill(8)

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'denkraum-secrets-'))
  path = join(folder, 'denkraum.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** With a note that was replaced by a snapshot, one that was not, and one ballot that was changed. */
async function writeSecrets(storage: Storage): Promise<void> {
  await createBoard(storage)
  await storage.append([entry('Zwölf Nashörner', OWN), entry('public', SHARED)])
  await storage.replaceWithSnapshot(OWN, 1, Buffer.from('Zwölf Nashörner und mehr'))
  await storage.append([entry('nashorn-4711', OWN)])
  await storage.putBallot({ ...BALLOT, ballot: '{}' })
  await storage.putBallot(BALLOT)
}

async function expectSecrets(storage: Storage): Promise<void> {
  expect(await texts(storage, OWN)).toEqual(['Zwölf Nashörner und mehr', 'nashorn-4711'])
  expect(await texts(storage)).toEqual(['public'])
  expect(await storage.ballot(BOARD, BALLOT.voteId, BALLOT.participantId)).toEqual(BALLOT)
  expect(await storage.ballotsOf(BOARD, BALLOT.voteId)).toEqual([BALLOT])
}

function everyFile(): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
}

test('V8 E10 no unrevealed note and no ballot can be read in the database, its log or a backup', async () => {
  const storage = await openTestStorage(path)
  await writeSecrets(storage)
  backupSqlite(path, `${path}.copy`)
  const onDisk = everyFile()
  await storage.close()
  expect(onDisk.includes('public')).toBe(true)
  for (const secret of SECRETS) expect(onDisk.includes(secret)).toBe(false)

  const copy = await openTestStorage(`${path}.copy`)
  await expectSecrets(copy)
  await copy.close()
})

test('E10 the rows of a ballot do not say whose it is', async () => {
  const storage = await openTestStorage(path)
  await createBoard(storage)
  await storage.putBallot(BALLOT)
  await storage.close()
  expect(everyFile().includes(BALLOT.participantId)).toBe(false)
})

test('a database with readable secrets is encrypted when it is opened, and nothing of them stays', async () => {
  writeVersion3()
  expect(everyFile().includes('nashorn-4711')).toBe(true)
  const storage = await openTestStorage(path)
  await expectSecrets(storage)
  await storage.close()
  for (const secret of SECRETS) expect(everyFile().includes(secret)).toBe(false)
})

test('a damaged row of such a database stays a damaged row', async () => {
  writeVersion3((db) => db.exec("UPDATE updates SET crc = 1 WHERE data = CAST('nashorn-4711' AS BLOB)"))
  const storage = await openTestStorage(path)
  await expect(storage.load(OWN)).rejects.toMatchObject({ reason: 'damaged' })
  expect(await texts(storage)).toEqual(['public'])
  await storage.close()
})

test('with another key the start is refused, and nothing is changed', async () => {
  const storage = await openTestStorage(path)
  await writeSecrets(storage)
  await storage.close()
  await expect(openTestStorage(path, { serverKey: OTHER_KEY })).rejects.toMatchObject({
    reason: 'wrong-key',
    message: expect.stringMatching(/denkraum\.key.*npm run repair/),
  })
  const again = await openTestStorage(path)
  await expectSecrets(again)
  await again.close()
})

test('when the key is lost, a repair keeps everything that it did not encrypt', async () => {
  const storage = await openTestStorage(path)
  await writeSecrets(storage)
  await storage.close()
  const report = repairSqlite({ path, serverKey: OTHER_KEY, now: new Date() })
  expect(report).toMatchObject({ boards: 1, isKeyLost: true, damagedTables: [] })
  const repaired = await openTestStorage(path, { serverKey: OTHER_KEY })
  expect(await texts(repaired)).toEqual(['public'])
  expect(await texts(repaired, OWN)).toEqual([])
  expect(await repaired.ballotsOf(BOARD, BALLOT.voteId)).toEqual([])
  await repaired.append([entry('new', OWN)])
  await repaired.close()
})

test('a repair with the right key keeps the secrets', async () => {
  const storage = await openTestStorage(path)
  await writeSecrets(storage)
  await storage.close()
  expect(repairSqlite({ path, serverKey: TEST_KEY, now: new Date() })).toMatchObject({ isKeyLost: false })
  const repaired = await openTestStorage(path)
  await expectSecrets(repaired)
  await repaired.close()
})

/** A file as it was before secrets were encrypted, with what `expectSecrets` wants to see. */
function writeVersion3(spoil: (db: ReturnType<typeof createEmptyDatabase>) => void = () => {}): void {
  const db = createEmptyDatabase(path, 3, createSecretCipher(TEST_KEY))
  const board = boardRow()
  db.prepare('INSERT INTO workspaces VALUES (?, ?, ?)').run(board.workspaceId, 'key', 1)
  db.prepare(
    `INSERT INTO boards VALUES (?, ?, ?, 'de', 'blank', 1, 1, NULL, NULL, NULL, 'open', NULL, ?)`,
  ).run(board.id, board.workspaceId, board.title, JSON.stringify(board.links))
  db.exec(`INSERT INTO docs VALUES (1, '${BOARD}', 'own/wilhelmine--'), (2, '${BOARD}', 'shared')`)
  const insert = db.prepare(`INSERT INTO updates VALUES (?, ?, 'update', 'anna--------', 1, ?, ?)`)
  const rows = [
    ['Zwölf Nashörner und mehr', 1, 1] as const,
    ['nashorn-4711', 1, 2] as const,
    ['public', 2, 1] as const,
  ]
  for (const [text, doc, seq] of rows) insert.run(doc, seq, crc32(text), Buffer.from(text))
  const { boardId, voteId, participantId, ballot } = BALLOT
  db.prepare('INSERT INTO ballots VALUES (?, ?, ?, ?, 1)').run(boardId, voteId, participantId, ballot)
  spoil(db)
  db.close()
}
