import type * as Y from 'yjs'
import type { JsonObject } from '../../../shared/board/json.ts'
import { noteSizeOf, numberOf, type ReadRecord } from '../../../shared/board/pagePlace.ts'
import { boxOf, noteCenter, type Zone, zoneAt, zonesOf } from '../../../shared/board/zones.ts'
import { type Field, type PlacedNote, spreadNotes } from '../../../shared/workshop/spreadNotes.ts'
import { idsIn, type Movable, readFrom } from './ownRecords.ts'

type Place = readonly [parentId: unknown, x: number, y: number, rotation: number]

/** New values of the cell `place` for notes that would cover others where everybody's come together. */
export function placesOf(moving: readonly Movable[], shared: Y.Doc, stage: Y.Doc): Map<string, Place> {
  const byId = new Map(moving.map(({ id, record }) => [id, record]))
  const readThere = readFrom(shared, stage)
  const read: ReadRecord = (id) => byId.get(id) ?? readThere(id)
  const zones = zonesOf(idsIn(stage), readFrom(stage))
  const loose = moving.filter(({ record, depth }) => record.type === 'note' && depth === 0)
  const arriving = loose.flatMap(({ id, record }) => toPlaced(id, record, read))
  const standing = idsIn(shared).flatMap((id) => toPlaced(id, readThere(id), read))
  const centers = spreadNotes(arriving, standing, (note) => fieldOf(note, zones))
  return new Map(
    arriving.flatMap((note) => {
      const center = centers.get(note.id)
      const record = byId.get(note.id)
      return center && record
        ? [[note.id, movedBy(record, center.x - note.center.x, center.y - note.center.y)]]
        : []
    }),
  )
}

function toPlaced(id: string, record: JsonObject | null, read: ReadRecord): PlacedNote[] {
  const center = record?.type === 'note' ? noteCenter(record, read) : null
  if (!record || !center) return []
  const { pageId, x, y } = center
  return [{ id, pageId, center: { x, y }, ...noteSizeOf(record) }]
}

/** The zone in which the note lies, without the smaller ones inside it; or the open space of its page. */
function fieldOf({ pageId, center }: PlacedNote, zones: readonly Zone[]): Field {
  const zone = zoneAt(zones, pageId, center)
  return {
    box: zone && boxOf(zone),
    contains: (point) => zoneAt(zones, pageId, point) === zone,
  }
}

/** Loose notes stand on a page, or in a group of `shared` that hardly anybody turns. */
function movedBy({ parentId, x, y, rotation }: JsonObject, dx: number, dy: number): Place {
  return [parentId, numberOf(x) + dx, numberOf(y) + dy, numberOf(rotation)]
}
