import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import type { TestServer } from '../testServer.ts'
import { openTestTable, soon, type TestPerson, type TestTable } from '../testTable.ts'

const PROGRAM = fileURLToPath(new URL('../mortalServer.ts', import.meta.url))
const POINTS = ['before', 'during', 'after', 'told'] as const
/** Rounds at each of the four points. */
const ROUNDS = Number(process.env.ROUNDS ?? 1)
const WRITERS = ['Ann', 'Ben', 'Cem']
const NOTES_EACH = 4

let child: ChildProcess | null = null
let folder = ''
afterEach(async () => {
  child?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function start(dyingAt = 'never'): Promise<TestServer> {
  const env = { ...process.env, DATABASE: path.join(folder, 'x.sqlite'), DYING_AT: dyingAt }
  child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout ?? child, 'data')
  return clientOf(`${line}`.trim())
}

/** What `openTestTable` needs of a server that lives elsewhere. */
function clientOf(url: string): TestServer {
  const call: TestServer['call'] = async (method, address, { token, body } = {}) => {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' }
    const reply = await fetch(`${url}${address}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: reply.status, headers: reply.headers, body: (await reply.json()) as never }
  }
  return { url, call } as TestServer
}

/** Sends the command that kills the server; ends when the process has. */
async function dieOf(table: TestTable, command: object): Promise<void> {
  const gone = child && once(child, 'exit')
  await table.send(command).catch(() => {})
  await gone
}

async function setUp(dyingAt?: string) {
  folder = await mkdtemp(path.join(os.tmpdir(), 'denkraum-crashes-'))
  const table = await openTestTable(await start(dyingAt))
  const people = await Promise.all(WRITERS.map((name) => table.sit(name)))
  return { table, people }
}

async function restart(table: TestTable, people: readonly TestPerson[], dyingAt?: string) {
  const gone = child && child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
  child?.kill('SIGKILL')
  await gone
  for (const person of [table.host, ...people]) person.leave()
  const fresh = await openTestTable(await start(dyingAt), table)
  const seats = people.map(({ id, token }) => ({ participantId: id, token, role: 'participant' as const }))
  return { table: fresh, people: await Promise.all(seats.map(fresh.enter)) }
}

async function saved(person: TestPerson, layer: 'shared' | 'own' = 'own'): Promise<void> {
  person.layers[layer]?.barrier(99)
  await soon(() => person.layers[layer]?.echoes().includes(99)).toBe(true)
}

/** Where the server dies in each round; the last start is only for the verdict on the one before. */
const DEATHS = Array.from(
  { length: ROUNDS * POINTS.length },
  (_, round) => POINTS[round % POINTS.length] ?? '',
)

it(`V10 killed at each point of a reveal: all is hidden or all is revealed (ROUNDS=${ROUNDS})`, {
  timeout: 30_000 + ROUNDS * 60_000,
}, async () => {
  let { table, people } = await setUp(DEATHS[0])
  const written: string[] = []
  for (const [round, death] of DEATHS.entries()) {
    if (!table.host.session().privateWriting) await table.send({ type: 'private.start' })
    for (const [i, person] of people.entries())
      for (let n = 0; n < NOTES_EACH; n += 1) {
        const id = `r${round}-${i}-${n}`
        person.write(id, 'unseen', { x: 300 * i })
        written.push(`${id} unseen`)
      }
    await Promise.all(people.map((person) => saved(person)))
    await dieOf(table, { type: 'private.reveal' })

    ;({ table, people } = await restart(table, people, DEATHS[round + 1]))
    const [shared, own] = [table.host.notes(), people.flatMap((person) => person.notes('own'))]
    const isHidden = table.host.session().privateWriting !== null
    expect([...shared, ...own].sort()).toEqual(written.toSorted())
    expect(own.length === 0, `${own.length} hidden, ${shared.length} shared`).toBe(!isHidden)
    if (death !== 'during') expect(isHidden).toBe(death === 'before')
  }
})

it(`E11 killed at each point of a vote's end: all ballots or the result (ROUNDS=${ROUNDS})`, {
  timeout: 30_000 + ROUNDS * 60_000,
}, async () => {
  let { table, people } = await setUp(DEATHS[0])
  table.host.write('a', 'idea', { layer: 'shared' })
  await saved(table.host, 'shared')
  for (const [round, death] of DEATHS.entries()) {
    const running = table.host.session().voting?.voteId
    const voteId =
      running ?? `${(await table.send({ type: 'vote.start', dots: 3, stacking: true })).body.voteId}`
    for (const [i, person] of people.entries())
      expect(await table.ballot('PUT', voteId, person, { 'shape:a': i + 1 })).toMatchObject({ status: 200 })
    await dieOf(table, { type: 'vote.end', voteId })

    const rows = countBallots()
    ;({ table, people } = await restart(table, people, DEATHS[round + 1]))
    const { voting, votes } = table.host.session()
    expect(rows).toBe(voting === null ? 0 : people.length)
    expect(votes[voteId]?.counts).toEqual(voting === null ? { 'shape:a': 6 } : undefined)
    if (death !== 'during') expect(voting !== null).toBe(death === 'before')
  }
})

function countBallots(): number {
  const db = new DatabaseSync(path.join(folder, 'x.sqlite'))
  const row = db.prepare('SELECT count(*) AS n FROM ballots').get()
  db.close()
  return Number(row?.n)
}
