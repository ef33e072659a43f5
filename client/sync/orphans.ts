import type { TLParentId, TLRecord, TLShape, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { recordMapOf, recordsOf } from '../../shared/board/layerDoc.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { BoardRecords } from './boardRecords.ts'
import { type RecordWrite, toWrite } from './layerWrites.ts'

/** Did this client write the shape's present place? Only one client can say yes. */
function isPlacedHere(doc: Y.Doc, id: string): boolean {
  const records = recordsOf(doc)
  const place = records && recordMapOf(records, id)?._map.get('place')
  return place?.id.client === doc.clientID
}

/** The child where it stands now, told in the coordinates of its grandparent. */
function movedOut(child: TLShape, parent: TLShape): TLShape {
  const cos = Math.cos(parent.rotation)
  const sin = Math.sin(parent.rotation)
  return {
    ...child,
    parentId: parent.parentId,
    x: parent.x + child.x * cos - child.y * sin,
    y: parent.y + child.x * sin + child.y * cos,
    rotation: parent.rotation + child.rotation,
  }
}

function shapeIn(store: TLStore, id: string): TLShape | null {
  const record = store.get(id as TLRecord['id'])
  return record?.typeName === 'shape' ? record : null
}

export interface OrphansOptions {
  store: TLStore
  docs: ReadonlyMap<Layer, Y.Doc>
  board: BoardRecords
  /** Did this client just write, or remove, this record? */
  isWrittenHere(id: string): boolean
}

/** The child at the nearest ancestor that is still there; null when the store knows too little to say. */
function adopted({ store, board }: OrphansOptions, child: TLShape): TLShape | null {
  let shape = child
  while (!board.get(shape.parentId)) {
    const parent = shapeIn(store, shape.parentId)
    if (!parent) return null
    shape = movedOut(shape, parent)
  }
  return shape
}

function childrenOf(store: TLStore, parentIds: ReadonlySet<TLParentId>): TLShape[] {
  const shapes = store.query.records('shape').get()
  return shapes.filter((shape) => parentIds.has(shape.parentId))
}

/**
 * A group is gone, and something is still in it: somebody else moved or added it at the same moment, or undo took
 * the group away under it. It would be there and never be seen. `ids` just changed in the documents; the store still
 * knows the group. One client writes the shape's place anew: the one that removed the group, for what it knew, and
 * the one that wrote the shape's present place.
 */
export function adoptOrphans(options: OrphansOptions, ids: Iterable<string>): RecordWrite[] {
  const { store, docs, board, isWrittenHere } = options
  const gone = [...ids].filter((id) => !board.get(id) && shapeIn(store, id)) as TLParentId[]
  if (gone.length === 0) return []
  return childrenOf(store, new Set(gone)).flatMap(({ id, parentId }) => {
    const child = board.get(id)
    const layer = board.layerOf(id)
    const doc = layer && docs.get(layer)
    if (child?.typeName !== 'shape' || !doc || board.get(child.parentId)) return []
    if (!isWrittenHere(parentId) && !isPlacedHere(doc, id)) return []
    const moved = adopted(options, child)
    return (moved && toWrite(layer, child, moved)) ?? []
  })
}
