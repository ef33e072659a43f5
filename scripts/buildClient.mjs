import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from './runProgram.mjs'

const SOURCES = ['client', 'shared', 'vite.config.ts', 'package-lock.json']
const MARK = 'dist/client/.sources'

/** Builds the client into dist/client if its sources changed since the last build. Answers an exit code. */
export async function buildClient({ always = false } = {}) {
  const wanted = await hashOf(SOURCES)
  const built = await readFile(MARK, 'utf8').catch(() => '')
  if (!always && wanted === built) return 0
  console.log('Building the client ...')
  const code = await runProgram('vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error('The client could not be built: see the message above.')
  await writeFile(MARK, wanted)
  return 0
}

async function hashOf(sources) {
  const files = (await Promise.all(sources.map(filesBelow))).flat().sort()
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')
  for (const [index, file] of files.entries()) hash.update(file).update('\0').update(contents[index])
  return hash.digest('hex')
}

async function filesBelow(source) {
  if (path.extname(source)) return [source]
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}
