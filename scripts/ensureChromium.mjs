import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from './runProgram.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The path of a Chromium for the browser tests; empty: Playwright's own build. Installs one where there is none. */
export async function ensureChromium() {
  return (
    process.env.CHROMIUM_PATH ||
    (await findProgram(NAMES)) ||
    (await installWithDebian()) ||
    (await installWithPlaywright())
  )
}

async function findProgram(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name)
      if (await isExecutable(file)) return file
    }
  }
  return ''
}

function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function installWithDebian() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !(await findProgram(['apt-get']))) return ''
  console.log('Installing Chromium for the browser tests ...')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-qq'], { env, quiet: true })
  await runProgram('apt-get', ['install', '-y', '-qq', 'chromium'], { env, quiet: true })
  return findProgram(NAMES)
}

async function installWithPlaywright() {
  const code = await runProgram('playwright', ['install', 'chromium'])
  if (code !== 0) throw new Error('No Chromium found. Install one, or set CHROMIUM_PATH, and try again.')
  return ''
}
