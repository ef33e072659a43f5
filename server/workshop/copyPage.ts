import type { TLRecord } from '@tldraw/tlschema'

type Ids = ReadonlyMap<string, string>

/**
 * Copies of all that lies on a page, per layer, with new ids throughout: groups keep their members, arrows what they point
 * at, also from one layer to another. Images and videos stay the same ones.
 */
export function copyPage(
  layers: readonly (readonly TLRecord[])[],
  from: string,
  to: string,
  newId: () => string,
): TLRecord[][] {
  const onPage = shapesOn(layers.flat(), from)
  const ids = new Map([...onPage].map((id) => [id, `shape:${newId()}`]))
  ids.set(from, to)
  return layers.map((records) => records.flatMap((record) => copyRecord(record, ids, newId) ?? []))
}

/** Everything below the page, whatever it is nested in. */
function shapesOn(records: readonly TLRecord[], pageId: string): Set<string> {
  const children = Map.groupBy(records, (record) => (record.typeName === 'shape' ? record.parentId : null))
  const found = new Set<string>()
  const toVisit: string[] = [pageId]
  for (let parent = toVisit.pop(); parent !== undefined; parent = toVisit.pop()) {
    for (const { id } of children.get(parent as never) ?? []) {
      if (found.has(id)) continue
      found.add(id)
      toVisit.push(id)
    }
  }
  return found
}

function copyRecord(record: TLRecord, ids: Ids, newId: () => string): TLRecord | null {
  if (record.typeName === 'shape')
    return copyWith(record, { id: ids.get(record.id), parentId: ids.get(record.parentId) })
  if (record.typeName !== 'binding') return null
  const ends = { fromId: ids.get(record.fromId), toId: ids.get(record.toId) }
  return copyWith(record, { id: `binding:${newId()}`, ...ends })
}

/** Null when one of the ids is not among the copied. */
function copyWith(record: TLRecord, ids: Record<string, string | undefined>): TLRecord | null {
  if (Object.values(ids).includes(undefined)) return null
  return { ...record, ...ids } as TLRecord
}
