import { readFile } from 'node:fs/promises'

const POLL_MS = 500

/**
 * Calls back when the npm that started us is gone. npm runs scripts through a shell which dies of a signal without
 * passing it on, and stays when npm itself is killed: the server would live on and keep its port.
 */
export async function watchParent(onGone) {
  const parent = process.ppid
  const npm = await npmBehindShell(parent)
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || isAlive(npm))) return
    clearInterval(timer)
    onGone()
  }, POLL_MS)
  timer.unref()
}

/** The parent of a parent that is npm's shell. Null: it is none, or this system doesn't tell (only Linux does). */
async function npmBehindShell(parent) {
  try {
    const command = await readFile(`/proc/${parent}/cmdline`, 'utf8')
    if (!/sh\0-c\0node scripts\/run\.mjs/.test(command)) return null
    const status = await readFile(`/proc/${parent}/status`, 'utf8')
    return Number(status.match(/^PPid:\s*(\d+)/m)?.[1]) || null
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
