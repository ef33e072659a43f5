import { stat } from 'node:fs/promises'
import path from 'node:path'
import { preferPrograms, runProgram } from './runProgram.mjs'

/** Installs the packages of package-lock.json unless node_modules is at least as new as the lock file. */
export async function ensureDependencies() {
  const [wanted, installed] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map(modifiedMs),
  )
  if (installed < wanted) await install()
  preferPrograms(path.resolve('node_modules/.bin'))
}

async function modifiedMs(file) {
  const facts = await stat(file).catch(() => null)
  return facts?.mtimeMs ?? 0
}

async function install() {
  console.log('Installing packages (first start only) ...')
  const code = await runProgram('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw new Error('npm ci failed: see its message above. Is the npm registry reachable?')
}
