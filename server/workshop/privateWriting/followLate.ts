import type { TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { type CellChange, diffRecords } from '../../../shared/board/cells.ts'
import type { JsonObject } from '../../../shared/board/json.ts'
import { recordsOf, writeChanges } from '../../../shared/board/layerDoc.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { DocName } from '../../sync/updateLog.ts'
import type { WorkshopRooms } from '../workshopPorts.ts'
import { idsIn } from './ownRecords.ts'
import { createOwnShadow, type OwnShadow, type RecordChange } from './ownShadow.ts'

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
  const shadows: OwnShadow[] = []
  const unwatches: (() => void)[] = []
  let ids: ReadonlySet<string> = new Set()
  let timer: NodeJS.Timeout | null = null

  function carryOver(shadow: OwnShadow, update: Uint8Array, isEdit: boolean): void {
    const changes = isEdit ? shadow.apply(update) : shadow.applyWithoutDeletions(update)
    const edits = changes.flatMap((change) => editOf(change, ids))
    if (edits.length > 0)
      rooms.write(`${boardId}/shared`, (shared) => writeEdits(shared, edits)).catch(onError)
  }

  function stop(): void {
    if (timer) clearTimeout(timer)
    for (const unwatch of unwatches) unwatch()
    for (const shadow of shadows) shadow.destroy()
  }

  return {
    remember(docs, owns) {
      for (const [i, name] of docs.entries()) {
        const own = owns[i]
        if (!own || idsIn(own).length === 0) continue
        const shadow = createOwnShadow(own)
        shadows.push(shadow)
        unwatches.push(rooms.watch(name, (...update) => carryOver(shadow, ...update)))
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

function editOf({ id, before, after }: RecordChange, ids: ReadonlySet<string>): LateEdit[] {
  if (!before || !ids.has(id)) return []
  if (!after) return [[id, null]]
  const changes = changesOf(before, after)
  return changes.length > 0 ? [[id, changes]] : []
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
