import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { createLayerUpdate } from '../../shared/board/layerDoc.ts'
import { readSession, sessionMapOf, writeSession } from '../../shared/board/sessionMap.ts'
import { NEW_SESSION, type Step } from '../../shared/workshop/sessionState.ts'

/** A new stage layer with these records and a guide of these steps, not started, as one Yjs update (V1). */
export function createStageUpdate(records: readonly TLRecord[], steps: readonly Step[]): Uint8Array {
  return withSession(createLayerUpdate(records), (doc) => {
    writeSession(doc, { ...NEW_SESSION, steps: [...steps] })
  })
}

/** A copy of a stage layer: its guide and what stays of its votes as they are, the group not on its way yet, nothing running. */
export function withFreshSession(stage: Uint8Array): Uint8Array {
  return withSession(stage, (doc) => {
    const { steps, removedSteps, votes } = readSession(doc)
    const session = sessionMapOf(doc)
    const hasSession = session.size > 0
    for (const key of [...session.keys()]) session.delete(key)
    if (hasSession) writeSession(doc, { ...NEW_SESSION, steps, removedSteps, votes })
  })
}

function withSession(stage: Uint8Array, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stage, 'newStage')
  doc.transact(() => change(doc), 'newStage')
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
