import type { TLBinding, TLRecord, TLStore } from 'tldraw'
import { isDocumentType } from '../../shared/board/schema.ts'
import type { BoardRecords } from './boardRecords.ts'
import { endlessParents } from './endlessParents.ts'
import { equalRecords } from './recordText.ts'
import type { MergePlan, StoreMerge } from './storeMerge.ts'

/** Keeps the store equal to what the documents say. */
export interface Materialiser {
  /** Brings these records, as the documents have them, into the store. */
  bring(ids: Iterable<string>): void
  /** Ids of records that the store refused, although the schema took them. */
  refusedIds(): Iterable<string>
}

function isBinding(record: TLRecord | null | undefined): record is TLBinding {
  return record?.typeName === 'binding'
}

/** tldraw's own rule. An arrow that holds on to a group it lies in, or to an arrow, would never be done with finding its ends. */
function canBind(from: TLRecord | null, to: TLRecord | null): boolean {
  const isKind = (record: TLRecord | null, ...types: string[]) =>
    record?.typeName === 'shape' && types.includes(record.type)
  return isKind(from, 'arrow') && !isKind(to, 'arrow', 'group')
}

export interface MaterialiserOptions {
  store: TLStore
  board: BoardRecords
  storeMerge: StoreMerge
  /** This shape is not to come into the store yet. */
  isWaiting?(id: string): boolean
  /** Called with each record just before it comes into the store. */
  beforePut?(record: TLRecord): void
  /** Called with each record just before it leaves the store. */
  beforeRemove?(record: TLRecord): void
}

export function createMaterialiser(options: MaterialiserOptions): Materialiser {
  const { store, board, storeMerge } = options
  const refused = new Set<string>()
  /** Not to be shown for what they hang on; looked at again with every change. */
  const held = new Set<string>()
  /** Shape id to the ids of all bindings that ever pointed to it: those wait for it, or leave with it. */
  const bindingsOfShape = new Map<string, Set<string>>()

  const remember = (binding: TLBinding): void => {
    for (const end of [binding.fromId, binding.toId]) {
      const ids = bindingsOfShape.get(end) ?? new Set()
      bindingsOfShape.set(end, ids.add(binding.id))
    }
  }

  const canShow = (id: string): boolean => board.get(id) !== null && !options.isWaiting?.(id)

  const inStore = (id: string): TLRecord | undefined => store.get(id as TLRecord['id'])

  const isBindable = ({ fromId, toId }: TLBinding): boolean =>
    canShow(fromId) && canShow(toId) && canBind(board.get(fromId), board.get(toId))

  /** A binding without both its shapes is held back: not deleted, for a shape may come back. */
  const wanted = (id: string): TLRecord | null => {
    const record = board.get(id)
    if (isBinding(record)) {
      remember(record)
      return isBindable(record) ? record : null
    }
    if (endlessParents(record, board.get).size === 0) return record
    held.add(id)
    return null
  }

  const planOne = (id: string, puts: TLRecord[], removes: TLRecord[]): void => {
    held.delete(id)
    const record = wanted(id)
    const current = inStore(id)
    // Cameras and the like are this screen's own, whatever a script calls its records.
    if (current && !isDocumentType(current.typeName)) return
    if (record && !(current && equalRecords(current, record))) puts.push(record)
    if (!record && current) removes.push(current)
  }

  const withRelated = (ids: Iterable<string>): Set<string> => {
    const all = new Set([...ids, ...held])
    for (const id of [...all]) {
      for (const parent of endlessParents(board.get(id), board.get)) all.add(parent)
      const appears = (board.get(id) === null) !== (inStore(id) === undefined)
      if (appears) for (const binding of bindingsOfShape.get(id) ?? []) all.add(binding)
    }
    return all
  }

  const plan = (ids: Iterable<string>): MergePlan => {
    const puts: TLRecord[] = []
    const removes: TLRecord[] = []
    for (const id of withRelated(ids)) planOne(id, puts, removes)
    return { puts, removes }
  }

  return {
    bring: (ids) => {
      const next = plan(ids)
      if (next.puts.length === 0 && next.removes.length === 0) return
      for (const record of next.puts) {
        refused.delete(record.id)
        options.beforePut?.(record)
      }
      for (const record of next.removes) options.beforeRemove?.(record)
      for (const id of storeMerge.merge(next)) refused.add(id)
    },
    refusedIds: () => [...refused, ...held],
  }
}
