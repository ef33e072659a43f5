import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { KEY_FILE } from './dataFiles.ts'
import { StartProblem } from './startProblem.ts'

const KEY_BYTES = 32

/**
 * The key that links are derived from (ADR 0002) and that secrets in the database are encrypted with (ADR 0005):
 * `denkraum.key` in the data folder, readable by its owner only, made at the first start. Rejects with a `StartProblem`.
 */
export async function openServerKey(dataDir: string): Promise<Uint8Array> {
  const file = path.join(dataDir, KEY_FILE)
  const key = await readOrMakeKey(file)
  if (key.length === KEY_BYTES) return key
  throw new StartProblem(
    `${file} is damaged: restore it from a backup. If there is none, delete it and run "npm run repair".`,
  )
}

async function readOrMakeKey(file: string): Promise<Buffer> {
  try {
    return (await readKey(file)) ?? (await makeKey(file))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartProblem(
      `${file} can't be read or made: make it and its folder writable for this user (${reason}).`,
    )
  }
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** A crash leaves either no key or a whole one on disk; of two that start at once, one makes it. */
async function makeKey(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.${process.pid}`
  await writeSynced(unfinished, `${randomBytes(KEY_BYTES).toString('base64url')}\n`)
  // Not every file system knows links.
  await link(unfinished, file).catch((error) => (hasCode(error, 'EEXIST') ? null : rename(unfinished, file)))
  await rm(unfinished, { force: true })
  return (await readKey(file)) ?? Buffer.alloc(0)
}

async function writeSynced(file: string, text: string): Promise<void> {
  await rm(file, { force: true })
  const handle = await open(file, 'wx', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === code
}
