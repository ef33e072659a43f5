import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Board, CreateBoardReply } from '../shared/protocol/http.ts'

const MAIN = path.join(import.meta.dirname, 'main.ts')

interface Program {
  process: ChildProcess
  stdout(): string
  stderr(): string
  exitCode: Promise<number | null>
  /** The printed address. */
  address: Promise<string>
}

let folder: string
let running: Program[] = []
const keyFile = () => path.join(folder, 'data/denkraum.key')
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'denkraum-main-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  for (const program of running) program.process.kill('SIGKILL')
  await Promise.all(running.map(({ exitCode }) => exitCode))
  running = []
})

function start(env: Record<string, string>, stdio: 'ipc' | 'pipe' = 'pipe'): Program {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH, LOG_LEVEL: 'warn', PORT: '0', DATA_DIR: path.join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe', stdio],
  })
  let [stdout, stderr] = ['', '']
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const exitCode = Promise.all([
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
    child.stdout && finished(child.stdout),
    child.stderr && finished(child.stderr),
  ]).then(([code]) => code)
  const address = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
      const found = /^Denkraum is running: (http:\/\/localhost:\d+)$/m.exec(stdout)
      if (found) resolve(`${found[1]}`)
    })
    void exitCode.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)))
  })
  address.catch(() => {})
  const program = { process: child, stdout: () => stdout, stderr: () => stderr, exitCode, address }
  running.push(program)
  return program
}

async function expectOneLine(env: Record<string, string>, line: RegExp): Promise<void> {
  const program = start(env)
  expect(await program.exitCode).toBe(1)
  expect(program.stderr()).toMatch(line)
  expect(program.stderr().trim().split('\n')).toHaveLength(1)
  expect(program.stdout()).toBe('')
}

async function createBoard(url: string): Promise<CreateBoardReply> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ title: 'T' })
  return (
    await fetch(`${url}/api/boards`, { method: 'POST', headers, body })
  ).json() as Promise<CreateBoardReply>
}

it('refuses a bad setting, a damaged database and a folder that cannot be written, in one line each', async () => {
  const damaged = await mkdtemp(path.join(folder, 'damaged-'))
  await writeFile(path.join(damaged, 'denkraum.sqlite'), 'no database'.repeat(500))
  const file = path.join(folder, 'a-file')
  await writeFile(file, 'not a folder')
  await Promise.all([
    expectOneLine({ PORT: 'abc' }, /^Denkraum cannot start: PORT is "abc"; it takes a whole number .*\n$/),
    expectOneLine(
      { DATA_DIR: path.join(file, 'data') },
      /^Denkraum cannot start: .*a-file\/data.*writable.*\n$/,
    ),
    expectOneLine({ DATA_DIR: damaged }, /^Denkraum cannot start: .*damaged.*backup.*\n$/),
  ])
})

it('says which port is taken and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  await expectOneLine(
    { PORT: `${port}` },
    new RegExp(`^Denkraum cannot start: port ${port} is taken: .*PORT.*\n$`),
  )
  other.close()
})

it('refuses a second server on the same data and another key, and starts again after kill -9 with the same links', async () => {
  const first = start({})
  const { seat, board, links } = await createBoard(await first.address)
  await expectOneLine({}, /in use by another process/)
  first.process.kill('SIGKILL')
  await first.exitCode
  await rename(keyFile(), `${keyFile()}.kept`)
  await expectOneLine({}, /denkraum\.key is not the one .*put the right one.*npm run repair/)
  await rename(`${keyFile()}.kept`, keyFile())
  const url = await start({}).address
  const headers = { authorization: `Bearer ${seat.token}` }
  const reply = (await (await fetch(`${url}/api/boards/${board.id}`, { headers })).json()) as {
    hosting: { links: object }
  }
  const secrets = (shown: object) => Object.values(shown).map((link) => new URL(link).hash)
  expect(secrets(reply.hosting.links)).toEqual(secrets(links))
  expect((await stat(keyFile())).mode & 0o777).toBe(0o600)
})

it.each(['SIGTERM', 'SIGINT'] as const)(
  'stops with 0 on %s, even with people connected and the signal doubled',
  async (signal) => {
    const program = start({})
    const url = await program.address
    const { board, seat } = await createBoard(url)
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, `${board.id}/shared`, doc, {
      params: { token: seat.token },
      disableBc: true,
    })
    const code = new Promise((resolve) => provider.once('connection-close', (event) => resolve(event?.code)))
    await new Promise((resolve) => provider.once('sync', resolve))
    expect(doc.getMap('board').get('records')).toBeInstanceOf(Y.Map)
    program.process.kill(signal)
    program.process.kill(signal)
    expect(await code).toBe(1012)
    provider.destroy()
    expect(await program.exitCode).toBe(0)
    expect(program.stderr()).toBe('')
  },
)

it('stops when the npm script that started it is gone', async () => {
  const program = start({}, 'ipc')
  await program.address
  program.process.disconnect()
  expect(await program.exitCode).toBe(0)
})

it('prints nothing but the address to stdout', async () => {
  const program = start({ LOG_LEVEL: 'trace' })
  const { board } = await createBoard(await program.address)
  expect((board satisfies Board).title).toBe('T')
  program.process.kill('SIGTERM')
  await program.exitCode
  expect(program.stdout()).toMatch(/^Denkraum is running: http:\/\/localhost:\d+\n$/)
  expect(program.stderr()).toContain('"msg":"started"')
})
