import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { callWorker } from './workerCalls.ts'

interface Engine {
  echo(text: string): string
  hang(): void
  die(): void
  close(): void
}

const PROGRAM = `
  const { parentPort } = require('node:worker_threads')
  parentPort.postMessage({ 'watch:import': ['some/file'] })
  parentPort.postMessage({ id: 0 , value: undefined })
  parentPort.on('message', ({ id, method, args }) => {
    if (method === 'die') process.exit(1)
    if (method !== 'hang') parentPort.postMessage({ id, value: args[0] })
    if (method === 'close') parentPort.close()
  })`

function openCalls() {
  const onDied = vi.fn()
  return { onDied, calls: callWorker<Engine>(new Worker(PROGRAM, { eval: true }), onDied) }
}

test('when the worker dies, waiting and later calls are rejected and it is told once', async () => {
  const { calls, onDied } = openCalls()
  await calls.opened
  expect(await calls.call('echo', ['hello'])).toBe('hello')
  const waiting = calls.call('hang', [])
  const deadly = calls.call('die', [])
  await expect(waiting).rejects.toMatchObject({ reason: 'died' })
  await expect(deadly).rejects.toMatchObject({ reason: 'died' })
  await expect(calls.call('echo', ['again'])).rejects.toMatchObject({ reason: 'died' })
  expect(onDied).toHaveBeenCalledOnce()
  await calls.close()
})

test('closing finishes the calls made before and is no death', async () => {
  const { calls, onDied } = openCalls()
  const before = calls.call('echo', ['before'])
  const closed = calls.close()
  await expect(calls.call('echo', ['after'])).rejects.toMatchObject({ reason: 'closed' })
  expect(await before).toBe('before')
  await closed
  expect(onDied).not.toHaveBeenCalled()
})
