import { Worker } from 'node:worker_threads'
import { withAssetAddresses } from './assetAddresses.ts'

export interface AddressChange {
  layer: Uint8Array
  addresses: readonly (readonly [from: string, to: string])[]
}

/** What is smaller is done before a worker has started. */
const SMALL_BYTES = 64 * 1024
const MAX_HEAP_MB = 1_536

/** `withAssetAddresses` that holds nobody up, however large the layer. Rejects when it takes too much memory. */
export async function changeAddresses(
  layer: Uint8Array,
  addresses: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  if (addresses.size === 0) return layer
  if (layer.length <= SMALL_BYTES) return withAssetAddresses(layer, addresses)
  return inWorker({ layer, addresses: [...addresses] })
}

function inWorker(workerData: AddressChange): Promise<Uint8Array> {
  const worker = new Worker(new URL('./addressWorker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  return new Promise<Uint8Array>((resolve, reject) => {
    // Node's watch mode sends reports of its own this way.
    worker.on('message', (message: unknown) => {
      if (message instanceof Uint8Array) resolve(message)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`worker ended with ${code}`)))
  }).finally(() => worker.terminate())
}
