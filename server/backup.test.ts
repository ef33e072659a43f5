import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openServerKey } from './serverKey.ts'
import { openSqliteStorage } from './storage/sqliteStorage.ts'

const run = promisify(execFile)
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'denkraum-backup-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const backup = (target: string[]) =>
  run(process.execPath, ['server/backup.ts', ...target], {
    env: { ...process.env, DATA_DIR: `${folder}/data` },
  })

test('a running server is backed up; the copy opens and holds the board', async () => {
  const server = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: `${folder}/data`, LOG_LEVEL: 'silent' },
  })
  try {
    const url = await new Promise<string>((resolve) =>
      server.stdout.on('data', (text) => resolve(String(text).match(/http\S+/)?.[0] ?? '')),
    )
    const reply = await fetch(`${url}/api/boards`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Gesichert' }),
    })
    const { board } = await reply.json()
    const { stdout } = await backup([`${folder}/copy`])
    expect(stdout).toContain('Backed up')
    expect(await readFile(`${folder}/copy/denkraum.key`)).toEqual(
      await readFile(`${folder}/data/denkraum.key`),
    )
    const copy = await openSqliteStorage({
      path: `${folder}/copy/denkraum.sqlite`,
      serverKey: await openServerKey(`${folder}/copy`),
    })
    expect((await copy.board(board.id))?.title).toBe('Gesichert')
    expect((await copy.load(`${board.id}/stage`)).updates.length).toBeGreaterThan(0)
    await copy.close()
  } finally {
    server.kill('SIGKILL')
  }
})

test('without a target or without data it says what to do', async () => {
  await expect(backup([])).rejects.toMatchObject({ code: 1, stderr: /npm run backup -- / })
  await expect(backup([`${folder}/copy`])).rejects.toMatchObject({ code: 1, stderr: /There is no database/ })
})
