import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteEngine } from './sqliteEngine.ts'
import { toStorageError } from './sqliteErrors.ts'
import type { Reply, Request } from './workerCalls.ts'

const { path, serverKey } = workerData as WorkerData

export interface WorkerData {
  path: string
  serverKey: Uint8Array
}

/** The storage's own thread: an fsync here holds up nobody's cursor. */
function serve(): void {
  const engine = attempt(0, () => openSqliteEngine(path, serverKey))
  if (!engine) return
  answer(0, undefined)
  parentPort?.on('message', ({ id, method, args }: Request) => {
    attempt(id, () => answer(id, methodOf(engine, method)(...args)))
    if (method === 'close') parentPort?.close()
  })
}

function attempt<T>(id: number, work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    const { reason, message } = toStorageError(error, path)
    parentPort?.postMessage({ id, failure: { reason, message } } satisfies Reply)
    return null
  }
}

function answer(id: number, value: unknown): void {
  parentPort?.postMessage({ id, value } satisfies Reply, ownBuffer(value))
}

/** Large results move to the caller instead of being copied. */
function ownBuffer(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return []
  const { bytes } = value
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []
}

function methodOf(engine: object, method: string): (...args: readonly unknown[]) => unknown {
  const found: unknown = Reflect.get(engine, method)
  if (typeof found !== 'function') throw new Error(`The storage has no call "${method}"`)
  return (...args) => found(...args)
}

serve()
