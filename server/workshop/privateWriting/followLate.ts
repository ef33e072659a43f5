import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { type CellChange, diffRecords } from '../../../shared/board/cells.ts'
import type { JsonObject } from '../../../shared/board/json.ts'
import { recordsOf, writeChanges } from '../../../shared/board/layerDoc.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { DocName } from '../../sync/updateLog.ts'
import type { WorkshopRooms } from '../workshopPorts.ts'
import { readFrom } from './ownRecords.ts'

/** A slow connection needs a second or two to hear of the reveal. */
const LATE_MS = 3_000

/** Edits of notes that were moved while the edits were on their way. */
export interface Latecomers {
  /** The own layers as they are before the move. */
  remember(docs: readonly DocName[], owns: readonly Y.Doc[]): void
  /** These records are the ones that move. */
  follow(ids: ReadonlySet<string>): void
  /** They have moved: it goes on for a while, then comes `atEnd`. */
  wait(atEnd: () => Promise<void>): void
  stop(): void
}

/** The document as its owner still has it. */
interface Shadow {
  doc: Y.Doc
  known: Map<string, JsonObject | null>
}

/** What changed of one record; null: it was deleted. */
type LateEdit = [id: string, changes: CellChange[] | null]

/**
 * A person who is typing in the moment of the reveal goes on in a note that is no longer in their own layer, until they hear of
 * it. What they send meanwhile is applied to a copy of that layer, and what it changed there is written where the note is now.
 */
export function followLate(
  rooms: WorkshopRooms,
  boardId: BoardId,
  onError: (error: unknown) => void,
): Latecomers {
  const shadows = new Map<DocName, Shadow>()
  const unwatches: (() => void)[] = []
  let ids: ReadonlySet<string> = new Set()
  let timer: NodeJS.Timeout | null = null

  function carryOver(shadow: Shadow, update: Uint8Array): void {
    Y.applyUpdate(shadow.doc, update)
    const edits = editsOf(shadow, ids)
    if (edits.length > 0)
      rooms.write(`${boardId}/shared`, (shared) => writeEdits(shared, edits)).catch(onError)
  }

  function stop(): void {
    if (timer) clearTimeout(timer)
    for (const unwatch of unwatches) unwatch()
    for (const { doc } of shadows.values()) doc.destroy()
    shadows.clear()
  }

  return {
    remember(docs, owns) {
      for (const [i, name] of docs.entries()) {
        const own = owns[i]
        if (!own) continue
        const shadow = shadowOf(own)
        shadows.set(name, shadow)
        unwatches.push(rooms.watch(name, (update) => carryOver(shadow, update)))
      }
    },
    follow(moved) {
      ids = moved
    },
    wait(atEnd) {
      timer = setTimeout(() => {
        stop()
        atEnd().catch(onError)
      }, LATE_MS)
      timer.unref()
    },
    stop,
  }
}

function shadowOf(own: Y.Doc): Shadow {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(own))
  const read = readFrom(doc)
  const ids = [...(recordsOf(doc)?.keys() ?? [])]
  return { doc, known: new Map(ids.map((id) => [id, read(id)])) }
}

function editsOf({ doc, known }: Shadow, ids: ReadonlySet<string>): LateEdit[] {
  const read = readFrom(doc)
  const edits: LateEdit[] = []
  for (const [id, before] of known) {
    if (!ids.has(id)) continue
    const after = read(id)
    if (before && after) edits.push([id, changesOf(before, after)])
    else if (before) edits.push([id, null])
    known.set(id, after)
  }
  return edits.filter(([, changes]) => changes?.length !== 0)
}

/** Its place in the pile was given anew, and what a client notes on a record may say whose it is. */
function changesOf(before: JsonObject, after: JsonObject): CellChange[] {
  const isSamePlace = before.parentId === after.parentId
  return diffRecords(before as unknown as TLRecord, after as unknown as TLRecord).filter(
    ({ cell }) => cell !== 'index' && !cell.startsWith('meta.') && (cell !== 'place' || isSamePlace),
  )
}

function writeEdits(shared: Y.Doc, edits: readonly LateEdit[]): void {
  const records = recordsOf(shared)
  for (const [id, changes] of records ? edits : []) {
    if (changes) writeChanges(records as NonNullable<typeof records>, id, changes)
    else records?.delete(id)
  }
}
