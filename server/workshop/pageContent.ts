import type { TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { readRawRecord, recordMapOf, recordsOf } from '../../shared/board/layerDoc.ts'
import { validateRecord } from '../../shared/board/schema.ts'

/** Of each of the layers, the valid records that belong to a page: shapes below it, in whichever layer, and what binds them. */
export function pageContent(layers: readonly Y.Doc[], pageId: string): TLRecord[][] {
  const shapes = shapesBelow(layers, pageId)
  return layers.map((doc) => {
    const records = recordsOf(doc)
    const ids = [...(records?.keys() ?? [])].filter((id) => shapes.has(id) || isBetween(doc, id, shapes))
    return records ? ids.flatMap((id) => validOf(readRawRecord(records, id))) : []
  })
}

/** Read from single cells: whole records take ten times as long, and a board may hold tens of thousands. */
function shapesBelow(layers: readonly Y.Doc[], pageId: string): ReadonlySet<string> {
  const children = new Map<unknown, string[]>()
  for (const doc of layers)
    for (const id of recordsOf(doc)?.keys() ?? []) {
      const place = id.startsWith('shape:') ? cellOf(doc, id, 'place') : null
      if (!Array.isArray(place)) continue
      const siblings = children.get(place[0]) ?? []
      siblings.push(id)
      children.set(place[0], siblings)
    }
  const found = new Set<string>()
  const toVisit: string[] = [pageId]
  for (let parent = toVisit.pop(); parent !== undefined; parent = toVisit.pop())
    for (const id of children.get(parent) ?? []) {
      if (!found.has(id)) toVisit.push(id)
      found.add(id)
    }
  return found
}

function isBetween(doc: Y.Doc, id: string, shapes: ReadonlySet<string>): boolean {
  if (!id.startsWith('binding:')) return false
  return shapes.has(String(cellOf(doc, id, 'fromId'))) && shapes.has(String(cellOf(doc, id, 'toId')))
}

function cellOf(doc: Y.Doc, id: string, cell: string): unknown {
  const records = recordsOf(doc)
  return records && recordMapOf(records, id)?.get(cell)
}

function validOf(record: object | null): TLRecord[] {
  try {
    return [validateRecord(record ?? {})]
  } catch {
    return []
  }
}
