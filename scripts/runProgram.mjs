import { spawn } from 'node:child_process'
import path from 'node:path'
import { watchParent } from './watchParent.mjs'

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Puts a folder in front of PATH, so that its programs (above all `node`) win in every child process. */
export function preferPrograms(folder) {
  process.env.PATH = folder + path.delimiter + (process.env.PATH ?? '')
}

/**
 * Runs a program to its end with our own input and output. Answers its exit code.
 * `parentWatch`: the child stops when this process is killed (it notices by its IPC channel) or when npm is.
 */
export function runProgram(program, args, { env = {}, parentWatch = false, quiet = false } = {}) {
  const output = quiet ? 'ignore' : 'inherit'
  const child = spawn(program, args, {
    stdio: ['inherit', output, 'inherit', ...(parentWatch ? ['ipc'] : [])],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && !parentWatch,
  })
  const forward = (signal) => child.kill(signal)
  for (const signal of FORWARDED_SIGNALS) process.on(signal, forward)
  if (parentWatch) watchParent(() => forward('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of FORWARDED_SIGNALS) process.off(name, forward)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}
