import { parentPort, workerData } from 'node:worker_threads'
import { mergeRows } from './mergeRows.ts'

// Runs in a worker thread: merging a large board takes a second that the event loop hasn't got.
parentPort?.postMessage(mergeRows(workerData as Uint8Array[]))
