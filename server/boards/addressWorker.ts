import { parentPort, workerData } from 'node:worker_threads'
import { withAssetAddresses } from './assetAddresses.ts'
import type { AddressChange } from './changeAddresses.ts'

// Runs in a worker thread: unpacking a large board takes seconds that the event loop hasn't got.
const { layer, addresses } = workerData as AddressChange
parentPort?.postMessage(withAssetAddresses(layer, new Map(addresses)))
