import type { Worker } from 'node:worker_threads'
import { StorageError, type StorageFailure } from './storageError.ts'

/** To the worker: run this method of the engine. */
export interface Request {
  id: number
  method: string
  args: readonly unknown[]
}

/** From the worker. Number 0 answers the opening of the engine. */
export type Reply =
  | { id: number; value: unknown }
  | { id: number; failure: { reason: StorageFailure; message: string } }

interface Caller {
  resolve(value: unknown): void
  reject(error: StorageError): void
}

type Methods<Engine> = { [Name in keyof Engine]: (...args: never[]) => unknown }

export interface WorkerCalls<Engine extends Methods<Engine>> {
  opened: Promise<void>
  /** Calls run one after the other, in this order. `args` are copied, except what `transfer` names. */
  call<Name extends keyof Engine & string>(
    method: Name,
    args: Parameters<Engine[Name]>,
    transfer?: readonly ArrayBuffer[],
  ): Promise<ReturnType<Engine[Name]>>
  /** Ends the worker after the calls made so far. */
  close(): Promise<void>
}

/** Calls an engine that lives in a worker. When the worker dies, open and later calls reject with `died`. */
export function callWorker<Engine extends Methods<Engine>>(
  worker: Worker,
  onDied: (error: StorageError) => void = () => {},
): WorkerCalls<Engine> {
  const callers = new Map<number, Caller>()
  let lastId = 0
  let refusal: StorageError | null = null
  let closing: Promise<void> | null = null

  const ask = (id: number, send: () => void) =>
    new Promise<unknown>((resolve, reject) => {
      if (refusal) return reject(refusal)
      callers.set(id, { resolve, reject })
      send()
    })
  const call = (method: string, args: readonly unknown[], transfer: readonly ArrayBuffer[] = []) => {
    const id = ++lastId
    return ask(id, () => worker.postMessage({ id, method, args } satisfies Request, [...transfer]))
  }
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const refuse = (error: StorageError) => {
    refusal ??= error
    for (const caller of callers.values()) caller.reject(error)
    callers.clear()
  }
  const die = (cause?: unknown) => {
    if (closing || refusal) return
    const death = 'The storage worker ended unexpectedly: restart the server'
    const error = new StorageError('died', death, { cause })
    refuse(error)
    onDied(error)
  }
  /** After a failed sync nothing that the engine says can be trusted. */
  const giveUp = (failure: StorageError) => {
    if (refusal) return
    refuse(failure)
    onDied(failure)
  }
  const closeOnce = async () => {
    if (refusal) return ended
    const closed = call('close', [])
    refusal ??= new StorageError('closed', 'The storage is closed')
    await closed.finally(() => ended)
  }

  worker.on('message', (reply: Reply) => {
    // Node's watch mode sends reports of its own this way.
    if (typeof reply.id !== 'number') return
    const failure = settle(callers, reply)
    if (!failure) return
    if (reply.id === 0) refuse(failure)
    else if (failure.reason === 'unsynced') giveUp(failure)
  })
  worker.on('error', die)
  worker.on('exit', () => die())
  return {
    opened: ask(0, () => {}) as Promise<void>,
    call: call as WorkerCalls<Engine>['call'],
    close: () => {
      closing ??= closeOnce()
      return closing
    },
  }
}

function settle(callers: Map<number, Caller>, reply: Reply): StorageError | null {
  const caller = callers.get(reply.id)
  callers.delete(reply.id)
  if ('value' in reply) {
    caller?.resolve(reply.value)
    return null
  }
  const failure = new StorageError(reply.failure.reason, reply.failure.message)
  caller?.reject(failure)
  return failure
}
