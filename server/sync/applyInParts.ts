import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { LOADED_AT_ONCE_BYTES, TURN_MS } from './limits.ts'
import { outlineUpdate } from './updateOutline.ts'
import { partsOf } from './updateParts.ts'

/** Applies stored updates, in order, with pauses for others. Rejects with what Yjs throws. */
export async function applyInParts(doc: Y.Doc, updates: readonly Uint8Array[]): Promise<void> {
  let startedAt = performance.now()
  for (const update of updates) {
    for (const _ of stepsFor(doc, update)) {
      if (performance.now() - startedAt < TURN_MS) continue
      await setImmediate()
      startedAt = performance.now()
    }
  }
}

function* stepsFor(doc: Y.Doc, update: Uint8Array): Generator<void> {
  if (update.length <= LOADED_AT_ONCE_BYTES || !(yield* applyParts(doc, update)))
    Y.applyUpdate(doc, update, 'load')
  yield
}

/** False: it could not be taken apart. What was applied of it does no harm when it comes again as a whole. */
function* applyParts(doc: Y.Doc, update: Uint8Array): Generator<void, boolean> {
  try {
    const outline = yield* outlineUpdate(update, Number.POSITIVE_INFINITY)
    for (const part of partsOf(update, outline, () => doc)) {
      if (part) Y.applyUpdate(doc, part.update, 'load')
      yield
    }
    return true
  } catch {
    return false
  }
}
