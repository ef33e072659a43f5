import { access } from 'node:fs/promises'
import path from 'node:path'
import { preferPrograms, runProgram } from './runProgram.mjs'

const NEEDED_MAJOR = 24
const VERSION = '24.21.0'
const FOLDER = path.resolve('.runtime')

/** Makes `node` mean Node 24: the machine's own, else npm's build of it in .runtime (node:sqlite needs it). */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return
  const bin = path.join(FOLDER, 'node_modules', packageName(), 'bin')
  if (!(await exists(bin))) await install()
  preferPrograms(bin)
}

/** The packages behind npm's `node`. Named directly: `node` itself needs an install script, which npm may refuse to run. */
function packageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return [prefix, platform, process.arch].join('-')
}

async function install() {
  console.log(`Installing Node ${VERSION} beside the project (this machine has ${process.versions.node}) ...`)
  const target = `${packageName()}@${VERSION}`
  const code = await runProgram(
    'npm',
    ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', target],
    { quiet: true },
  )
  if (code !== 0)
    throw new Error(`Could not install ${target}. Install Node ${NEEDED_MAJOR} yourself and try again.`)
}

function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  )
}
