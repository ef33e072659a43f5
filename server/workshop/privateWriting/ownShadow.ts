import * as Y from 'yjs'
import type { JsonObject } from '../../../shared/board/json.ts'
import { recordsOf } from '../../../shared/board/layerDoc.ts'
import { readFrom } from './ownRecords.ts'

/** A record as it was and as it is; null: it is not there. */
export interface RecordChange {
  id: string
  before: JsonObject | null
  after: JsonObject | null
}

/** A layer as it was at one moment, and as its owner goes on with it. Nothing is unpacked before they do. */
export interface OwnShadow {
  /** Answers what the update changed. */
  apply(update: Uint8Array): RecordChange[]
  destroy(): void
}

export function createOwnShadow(own: Y.Doc): OwnShadow {
  const then = Y.encodeStateAsUpdate(own)
  let copy: OwnShadow | null = null
  return {
    apply(update) {
      copy ??= openCopy(then)
      return copy.apply(update)
    },
    destroy: () => copy?.destroy(),
  }
}

function openCopy(then: Uint8Array): OwnShadow {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, then)
  const read = readFrom(doc)
  const known = new Map([...(recordsOf(doc)?.keys() ?? [])].map((id) => [id, read(id)]))
  let touched = new Set<string>()
  doc.getMap('board').observeDeep((events) => {
    for (const event of events) for (const id of recordsIn(event)) touched.add(id)
  })

  function takeOver(id: string): RecordChange {
    const change = { id, before: known.get(id) ?? null, after: read(id) }
    known.set(id, change.after)
    return change
  }

  return {
    apply(update) {
      touched = new Set()
      Y.applyUpdate(doc, update)
      return [...touched].map(takeOver)
    },
    destroy: () => doc.destroy(),
  }
}

/** Ids of the records that an event is about. */
function recordsIn({ path, keys }: Y.YEvent<Y.AbstractType<unknown>>): string[] {
  const [container, id] = path
  if (container !== 'records') return []
  return id === undefined ? [...keys.keys()] : [String(id)]
}
