import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { backupSqlite } from '../storage/backupSqlite.ts'
import { openTestStorage } from '../storage/openTestStorage.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { openTestTable, soon, type TestPerson, type TestTable } from '../testTable.ts'

/** Words, ids and numbers that stand nowhere else, so that their bytes can be searched for. */
const TEXT = 'Zwölf Nashörner tanzen heimlich'
const NOTE_ID = 'nashorn-4711-ein-id'
const PLACE = { x: 12_345.678_901, y: -9_876.543_21 }

let folder: string
let server: TestServer
let table: TestTable
let ann: TestPerson
let spy: TestPerson
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'denkraum-secrecy-'))
  const storage = await openTestStorage(path.join(folder, 'x.sqlite'))
  server = await startTestServer({ sockets: true, storage })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  table = await openTestTable(server)
  ann = await table.sit('Wilhelmine Ungewöhnlich')
  spy = await table.sit('Spy')
  return () => {
    for (const person of [table.host, ann, spy]) person.leave()
  }
})

const bytesOf = (text: string) => Buffer.from(text, 'utf8')
function float64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}

/** The database, its log, and a backup made now. */
async function databaseFiles(): Promise<Buffer> {
  const backup = path.join(folder, 'backup.sqlite')
  backupSqlite(path.join(folder, 'x.sqlite'), backup)
  const names = await readdir(folder)
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))))
  await rm(backup)
  return Buffer.concat(contents)
}

/** Every frame that these people and a newcomer were sent, and every HTTP answer that they can get. */
async function heardBy(people: readonly TestPerson[], voteId?: string): Promise<Buffer> {
  const newcomer = await table.sit('Late')
  const frames = [...people, newcomer].flatMap(({ layers }) => Object.values(layers).flatMap((l) => l.frames))
  const { id } = table.board
  const paths = [
    `/api/boards/${id}`,
    `/api/boards/${id}/people`,
    '/metrics',
    ...(voteId ? [`/api/boards/${id}/votes/${voteId}/ballot`] : []),
  ]
  const answers = await Promise.all(
    people.flatMap(({ token }) => paths.map((address) => server.call('GET', address, { token }))),
  )
  newcomer.leave()
  return Buffer.concat([...frames, bytesOf(JSON.stringify(answers.map(({ body }) => body)))])
}

it('V8 before the reveal no byte of a note reaches anybody else: text, id, place; hosts, log, database and backup neither', async () => {
  await table.send({ type: 'private.start', anonymous: true })
  ann.write(NOTE_ID, TEXT, PLACE)
  await soon(() => spy.session().privateWriting?.counts[ann.id]).toBe(1)
  const secrets = [bytesOf('Nashörner'), bytesOf('nashorn-4711'), float64(PLACE.x), float64(PLACE.y)]
  const heard = await heardBy([spy, table.host])
  for (const secret of secrets) expect(heard.indexOf(secret)).toBe(-1)
  const own = Buffer.concat(ann.layers.own?.frames ?? [])
  expect(own.length).toBeGreaterThan(0)
  const stored = () => server.storage.load(`${table.board.id}/own/${ann.id}`)
  await expect.poll(async () => (await stored()).updates.length).toBeGreaterThan(0)
  const files = await databaseFiles()
  for (const secret of secrets) expect(files.indexOf(secret)).toBe(-1)

  await table.send({ type: 'private.reveal' })
  await soon(() => spy.notes()).toEqual([`${NOTE_ID} ${TEXT}`])
  const after = await heardBy([spy])
  for (const secret of secrets) expect(after.indexOf(secret)).toBeGreaterThan(-1)
  expect((await databaseFiles()).indexOf('Nashörner')).toBeGreaterThan(-1)
  expect(server.logged()).not.toMatch(/Nash|nashorn|12345\.67/)
})

it('V9 after an anonymous reveal nothing in the shared layer says who wrote what', async () => {
  await table.send({ type: 'private.start', anonymous: true })
  ann.write(NOTE_ID, TEXT, PLACE)
  const note = ann.record(NOTE_ID, 'own')
  ann.put('own', { ...note, id: 'shape:second', meta: { author: ann.id, by: ann.id } })
  await soon(() => spy.session().privateWriting?.counts[ann.id]).toBe(2)
  await table.send({ type: 'private.reveal' })
  await soon(() => spy.notes()).toHaveLength(2)
  const { updates } = await server.storage.load(`${table.board.id}/shared`)
  const stored = Buffer.concat(updates)
  expect(stored.indexOf(bytesOf('Nashörner'))).toBeGreaterThan(-1)
  for (const name of [ann.id, 'Wilhelmine']) expect(stored.indexOf(bytesOf(name))).toBe(-1)
  const shared = new Y.Doc()
  for (const update of updates) Y.applyUpdate(shared, update)
  const writers = [...Y.decodeStateVector(Y.encodeStateVector(shared)).keys()]
  expect(writers).not.toContain(ann.layers.own?.doc.clientID)
  expect(spy.record('second')).toMatchObject({ meta: {} })
})

it('E10 before the end no byte of a ballot or a voter’s id reaches anybody else, afterwards no voter’s id', async () => {
  table.host.write('a', 'idea', { layer: 'shared' })
  await soon(() => ann.notes()).toHaveLength(1)
  const { body } = await table.send({ type: 'vote.start', dots: 7, stacking: true })
  const voteId = `${body.voteId}`
  await soon(() => spy.session().voting?.voteId).toBe(voteId)
  for (const { layers } of [spy, table.host])
    for (const layer of Object.values(layers)) layer.frames.length = 0
  expect(await table.ballot('PUT', voteId, ann, { 'shape:a': 7 })).toMatchObject({ status: 200 })
  await table.done(voteId, ann)
  await soon(() => spy.session().voting?.done).toBe(1)
  const frames = [spy, table.host].flatMap(({ layers }) => Object.values(layers).flatMap((l) => l.frames))
  const heard = Buffer.concat(frames)
  for (const secret of [ann.id, 'shape:a', 'Wilhelmine']) expect(heard.indexOf(bytesOf(secret))).toBe(-1)
  const answers = await Promise.all(
    [spy, table.host].map(async (person) => (await table.ballot('GET', voteId, person)).body),
  )
  for (const answer of answers) expect(answer).toEqual({ ballot: {}, left: 7, done: false })

  await table.send({ type: 'vote.end', voteId })
  await soon(() => spy.session().votes[voteId]?.counts).toEqual({ 'shape:a': 7 })
  const { updates } = await server.storage.load(`${table.board.id}/stage`)
  expect(Buffer.concat(updates).indexOf(bytesOf(ann.id))).toBe(-1)
  expect(await server.storage.ballotsOf(table.board.id, voteId)).toEqual([])
})

it('E10 the log of a ballot that could not be stored says nothing of it', async () => {
  table.host.write('a', 'idea', { layer: 'shared' })
  await soon(() => ann.notes()).toHaveLength(1)
  const { body } = await table.send({ type: 'vote.start' })
  const { putBallot } = server.storage
  server.storage.putBallot = async () => {
    throw new Error('the disk is on strike')
  }
  expect(await table.ballot('PUT', `${body.voteId}`, ann, { 'shape:a': 1 })).toMatchObject({ status: 500 })
  server.storage.putBallot = putBallot
  expect(server.logged()).toContain('the disk is on strike')
  expect(server.logged()).not.toContain('shape:a')
  expect(server.logged()).not.toContain(ann.id)
})
