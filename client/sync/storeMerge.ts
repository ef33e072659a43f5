import type { TLRecord, TLStore } from 'tldraw'
import { DOCUMENT_TYPES } from './localChanges.ts'

export interface MergePlan {
  puts: readonly TLRecord[]
  removes: readonly TLRecord[]
}

/**
 * Brings records of the documents into the store, and nothing else: while it does, tldraw's own side effects (an
 * arrow that re-sorts itself, a group that dissolves) may not change a document record. Somebody's client wrote
 * what there was to write; if every client wrote its own version of it, they would never agree.
 */
export interface StoreMerge {
  /** Answers the ids of records that the store refused. */
  merge(plan: MergePlan): string[]
  isMerging(): boolean
  dispose(): void
}

function isBinding(record: TLRecord): boolean {
  return record.typeName === 'binding'
}

/** A binding needs its shapes, so it goes first and comes last. */
function split(records: readonly TLRecord[]): { bindings: TLRecord[]; others: TLRecord[] } {
  return { bindings: records.filter(isBinding), others: records.filter((record) => !isBinding(record)) }
}

function remove(store: TLStore, records: readonly TLRecord[]): void {
  if (records.length > 0) store.remove(records.map(({ id }) => id))
}

function put(store: TLStore, records: TLRecord[]): void {
  if (records.length > 0) store.put(records)
}

function applyPlan(store: TLStore, plan: MergePlan): void {
  const removes = split(plan.removes)
  const puts = split(plan.puts)
  remove(store, removes.bindings)
  remove(store, removes.others)
  put(store, puts.others)
  put(store, puts.bindings)
}

export function createStoreMerge(store: TLStore): StoreMerge {
  let expected: Map<string, TLRecord | null> | null = null

  const isForeign = (id: string, next: TLRecord | null): boolean =>
    expected !== null && expected.get(id) !== next
  const keep = <R extends TLRecord>(before: R, after: R): R => (isForeign(after.id, after) ? before : after)
  const mayDelete = (record: TLRecord): false | undefined => (isForeign(record.id, null) ? false : undefined)
  const disposes = DOCUMENT_TYPES.flatMap((type) => [
    store.sideEffects.registerBeforeChangeHandler(type as 'shape', keep),
    store.sideEffects.registerBeforeDeleteHandler(type as 'shape', mayDelete),
  ])

  const apply = ({ puts, removes }: MergePlan): void => {
    expected = new Map(puts.map((record) => [record.id, record]))
    for (const record of removes) expected.set(record.id, null)
    try {
      store.mergeRemoteChanges(() => applyPlan(store, { puts, removes }))
    } finally {
      expected = null
    }
  }

  const applyAlone = (plan: MergePlan, id: string): string[] => {
    try {
      apply(plan)
      return []
    } catch {
      return [id]
    }
  }

  return {
    isMerging: () => expected !== null,
    merge: (plan) => {
      try {
        apply(plan)
        return []
      } catch {
        const removed = plan.removes.flatMap((record) =>
          applyAlone({ puts: [], removes: [record] }, record.id),
        )
        const put = plan.puts.flatMap((record) => applyAlone({ puts: [record], removes: [] }, record.id))
        return [...removed, ...put]
      }
    },
    dispose: () => {
      for (const dispose of disposes) dispose()
    },
  }
}
