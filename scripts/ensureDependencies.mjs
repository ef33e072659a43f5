import { stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { preferPrograms, runProgram } from './runProgram.mjs'

const LOCK = 'package-lock.json'
const INSTALLED = 'node_modules/.package-lock.json'
/**
 * The versions of the lock file. Not `npm ci`: it stops where a registry lacks an optional package for some other
 * platform, which this machine would not install anyway.
 */
const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']

/** Installs the packages of package-lock.json unless node_modules is at least as new as the lock file. */
export async function ensureDependencies() {
  const [wanted, installed] = await Promise.all([LOCK, INSTALLED].map(modifiedMs))
  if (installed < wanted) await install()
  preferPrograms(path.resolve('node_modules/.bin'))
}

async function modifiedMs(file) {
  const facts = await stat(file).catch(() => null)
  return facts?.mtimeMs ?? 0
}

async function install() {
  console.log('Installing packages (first start only) ...')
  const code = await runProgram('npm', INSTALL)
  if (code !== 0) throw new Error('npm install failed: see its message above. Is the npm registry reachable?')
  await utimes(INSTALLED, new Date(), new Date())
}
