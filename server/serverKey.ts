import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { KEY_FILE } from './dataFiles.ts'
import { StartProblem } from './startProblem.ts'

const KEY_BYTES = 32

/**
 * The key that links are derived from (ADR 0002): `denkraum.key` in the data folder, readable by its owner only, made
 * at the first start. Rejects with a `StartProblem`. Call it only while the data folder is locked.
 */
export async function openServerKey(dataDir: string): Promise<Uint8Array> {
  const file = path.join(dataDir, KEY_FILE)
  const key = await readOrMakeKey(file)
  if (key.length === KEY_BYTES) return key
  throw new StartProblem(
    `${file} is damaged: restore it from a backup, or delete it and renew the links of each board.`,
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
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return null
    throw error
  }
}

/** A crash leaves either no key or a whole one on disk. */
async function makeKey(file: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES)
  const unfinished = `${file}.new`
  await rm(unfinished, { force: true })
  const handle = await open(unfinished, 'wx', 0o600)
  await handle.writeFile(`${key.toString('base64url')}\n`)
  await handle.sync()
  await handle.close()
  await rename(unfinished, file)
  return key
}
