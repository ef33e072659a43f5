import { Worker } from 'node:worker_threads'
import { COMPACTION_MAX_HEAP_MB, COMPACTION_TIMEOUT_MS } from './limits.ts'

/** Merges rows in a thread of its own that ends with the job; rejects if it fails, takes too long or too much memory. */
export function mergeRowsInWorker(rows: readonly Uint8Array[], signal?: AbortSignal): Promise<Uint8Array> {
  const worker = new Worker(new URL('./compactionWorker.ts', import.meta.url), {
    workerData: rows,
    resourceLimits: { maxOldGenerationSizeMb: COMPACTION_MAX_HEAP_MB },
  })
  return new Promise<Uint8Array>((resolve, reject) => {
    const timeout = setTimeout(() => reject(new Error('compaction takes too long')), COMPACTION_TIMEOUT_MS)
    signal?.addEventListener('abort', () => reject(new Error('stopped')))
    // Node's watch mode sends reports of its own this way; only bytes are a snapshot.
    worker.on('message', (message: unknown) => {
      if (message instanceof Uint8Array) resolve(message)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(timeout)
      reject(new Error(`worker ended with ${code}`))
    })
  }).finally(() => worker.terminate())
}
