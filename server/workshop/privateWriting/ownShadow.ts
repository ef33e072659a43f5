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
  /**
   * For what a client sends when it connects: it knows already that its records were taken out, and would seem to have deleted
   * them all.
   */
  applyWithoutDeletions(update: Uint8Array): RecordChange[]
  destroy(): void
}

export function createOwnShadow(own: Y.Doc): OwnShadow {
  const then = Y.encodeStateAsUpdate(own)
  let copy: Copy | null = null
  function open(): Copy {
    copy ??= openCopy(then)
    return copy
  }

  return {
    apply: (update) => open().apply(update),
    applyWithoutDeletions(update) {
      const before = Y.encodeStateAsUpdate(open().doc)
      const changes = open().apply(update)
      const kept = changes.filter(({ after }) => after !== null)
      if (kept.length === changes.length) return changes
      copy?.doc.destroy()
      copy = openCopy(before)
      return kept
    },
    destroy: () => copy?.doc.destroy(),
  }
}

interface Copy extends Pick<OwnShadow, 'apply'> {
  doc: Y.Doc
}

function openCopy(then: Uint8Array): Copy {
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
    doc,
    apply(update) {
      touched = new Set()
      Y.applyUpdate(doc, update)
      return [...touched].map(takeOver)
    },
  }
}

/** Ids of the records that an event is about. */
function recordsIn({ path, keys }: Y.YEvent<Y.AbstractType<unknown>>): string[] {
  const [container, id] = path
  if (container !== 'records') return []
  return id === undefined ? [...keys.keys()] : [String(id)]
}
