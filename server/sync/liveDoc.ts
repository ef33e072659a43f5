import * as Y from 'yjs'
import { applyInParts } from './applyInParts.ts'
import { encodeStep2 } from './frames.ts'

const EMPTY_STATE_VECTOR_BYTES = 1

export type ApplyUpdate = (doc: Y.Doc, update: Uint8Array, origin: unknown) => void

/** A layer document in memory. */
export interface LiveDoc {
  readonly doc: Y.Doc
  /** Something threw in the middle of a change: drop it and load anew. */
  readonly isBroken: boolean
  /** Answers what really was new, as updates to pass on and keep. */
  apply(update: Uint8Array): Uint8Array[]
  /** The same for a change made by the server. */
  change(change: (doc: Y.Doc) => void): Uint8Array[]
  /** The frame that brings a client with this state vector up to date. */
  step2For(stateVector: Uint8Array): Uint8Array
  /** Bytes of its encoded state. Encodes it; the result also serves the next newcomer. */
  measure(): number
  destroy(): void
}

/** Builds the document from stored updates. Rejects if one of them throws. */
export async function openLiveDoc(
  updates: readonly Uint8Array[],
  applyUpdate: ApplyUpdate = Y.applyUpdate,
): Promise<LiveDoc> {
  const doc = new Y.Doc()
  // Known as maps from the start, whatever comes in for them.
  doc.getMap('board')
  doc.getMap('session')
  await applyInParts(doc, updates)
  return liveDocOf(doc, applyUpdate)
}

function liveDocOf(doc: Y.Doc, applyUpdate: ApplyUpdate): LiveDoc {
  let changes: Uint8Array[] = []
  let joinFrame: Uint8Array | null = null
  // Only pushes: an exception in here would leave the document silent for good (Yjs never emits again).
  doc.on('update', (update: Uint8Array) => {
    changes.push(update)
  })
  let isBroken = false
  const collect = (work: () => void): Uint8Array[] => {
    changes = []
    joinFrame = null
    work()
    return changes
  }
  const apply = (update: Uint8Array) => {
    try {
      applyUpdate(doc, update, 'client')
    } catch (error) {
      isBroken = true
      throw error
    }
  }
  const change = (work: (doc: Y.Doc) => void) => {
    try {
      doc.transact(() => work(doc), 'server')
    } catch (error) {
      // One that threw before it changed anything has done no harm.
      isBroken = changes.length > 0
      throw error
    }
  }
  const cachedJoinFrame = () => {
    joinFrame ??= encodeStep2(encodeIntegrated(doc))
    return joinFrame
  }
  const step2For = (stateVector: Uint8Array) =>
    stateVector.length <= EMPTY_STATE_VECTOR_BYTES
      ? cachedJoinFrame()
      : encodeStep2(encodeIntegrated(doc, stateVector))
  return {
    doc,
    get isBroken() {
      return isBroken
    },
    apply: (update) => collect(() => apply(update)),
    change: (work) => collect(() => change(work)),
    step2For,
    measure: () => cachedJoinFrame().length,
    destroy: () => doc.destroy(),
  }
}

/**
 * What everybody in the room has. Yjs would add what waits for missing updates: newcomers might make more of it than those who are
 * here, who hear of it only once it is complete.
 */
function encodeIntegrated(doc: Y.Doc, stateVector?: Uint8Array): Uint8Array {
  const { store } = doc
  const { pendingStructs, pendingDs } = store
  store.pendingStructs = null
  store.pendingDs = null
  try {
    return Y.encodeStateAsUpdate(doc, stateVector)
  } finally {
    store.pendingStructs = pendingStructs
    store.pendingDs = pendingDs
  }
}
