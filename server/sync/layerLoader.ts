import * as Y from 'yjs'
import type { CommitQueue } from './commitQueue.ts'
import { layerOf } from './docNames.ts'
import { type ApplyUpdate, type LiveDoc, openLiveDoc } from './liveDoc.ts'
import type { OnSyncEvent } from './roomPorts.ts'
import type { DocName, StoredDoc, UpdateLog } from './updateLog.ts'

/** The log knows nothing of this document: its board was never made, or is deleted. */
export class UnknownDocument extends Error {
  override name = 'UnknownDocument'
}

export interface LayerLoaderOptions {
  log: Pick<UpdateLog, 'load' | 'append'>
  queue: Pick<CommitQueue, 'uncommitted'>
  createEmptyLayer(): Uint8Array
  applyUpdate: ApplyUpdate
  onEvent: OnSyncEvent
  onLoaded(name: DocName, stored: StoredDoc): void
}

/** Answers a loader: document = log + what is not committed yet. Rejects rather than show an empty board. */
export function createLayerLoader(options: LayerLoaderOptions): (name: DocName) => Promise<LiveDoc> {
  return async (name) => {
    // Taken before the log is read: what is committed meanwhile comes twice, never not at all.
    const waiting = options.queue.uncommitted(name)
    const stored = await options.log.load(name)
    options.onLoaded(name, stored)
    const updates = [...stored.updates, ...waiting]
    if (updates.length === 0) updates.push(await createOwnLayer(options, name))
    return openTolerantly(updates, options, name)
  }
}

/** A person's `own` layer is made when they first come; the other layers are made with their board. */
async function createOwnLayer(options: LayerLoaderOptions, name: DocName): Promise<Uint8Array> {
  if (layerOf(name) !== 'own') throw new UnknownDocument('no such document')
  const update = options.createEmptyLayer()
  await options.log.append([{ doc: name, update, author: 'server' }])
  return update
}

/** One stored row that Yjs cannot apply must not lock everybody out of the board: it is left out, and stays in the log. */
async function openTolerantly(
  updates: readonly Uint8Array[],
  options: LayerLoaderOptions,
  name: DocName,
): Promise<LiveDoc> {
  try {
    return await openLiveDoc(updates, options.applyUpdate)
  } catch (error) {
    const usable = withoutThrowing(updates)
    const detail = `${updates.length - usable.length} of ${updates.length} rows left out`
    options.onEvent({ level: 'error', event: 'rows-skipped', doc: name, detail, error })
    return openLiveDoc(usable, options.applyUpdate)
  }
}

/** Starts over after every throw, since a document that threw cannot be trusted. Slow, and hardly ever needed. */
function withoutThrowing(updates: readonly Uint8Array[]): Uint8Array[] {
  const usable = [...updates]
  for (let bad = firstThrowing(usable); bad !== -1; bad = firstThrowing(usable)) usable.splice(bad, 1)
  return usable
}

function firstThrowing(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc()
  return updates.findIndex((update) => {
    try {
      Y.applyUpdate(doc, update)
      return false
    } catch {
      return true
    }
  })
}
