import { type Editor, renderPlaintextFromRichText, type TLNoteShape } from 'tldraw'
import type { JsonObject } from '../../../shared/board/json.ts'
import type { Point, ReadRecord } from '../../../shared/board/pagePlace.ts'
import { noteCenter, type Zone, zoneAt, zonesOf } from '../../../shared/board/zones.ts'
import type { VoteArea } from '../../../shared/protocol/votes.ts'
import { pageIdOf } from '../../../shared/workshop/sessionState.ts'
import { byReading } from '../readingOrder.ts'

/** A note that may be voted on. */
export interface VotableNote {
  id: string
  text: string
  pageId: string
  center: Point
}

/** All notes of an area that everybody sees, as they would be read: line by line. Page by page in the order of the steps. */
export function votableNotes(
  editor: Editor,
  area: VoteArea,
  isPrivate: (id: string) => boolean,
): VotableNote[] {
  const read: ReadRecord = (id) => (editor.store.get(id as TLNoteShape['id']) ?? null) as JsonObject | null
  const zones = zonesIn(editor, read)
  const pageRank = new Map(editor.getPages().map(({ id }, i) => [String(id), i]))
  return allNotes(editor)
    .filter(({ id }) => !isPrivate(id))
    .flatMap((note) => {
      const place = noteCenter(note as unknown as JsonObject, read)
      if (!place || !isIn(area, zones, place)) return []
      const { pageId, x, y } = place
      return [{ id: note.id, text: textOf(editor, note), pageId, center: { x, y } }]
    })
    .sort(
      (a, b) =>
        (pageRank.get(a.pageId) ?? 0) - (pageRank.get(b.pageId) ?? 0) || byReading(a.center, b.center),
    )
}

/** Zones of all pages that collect notes, with their titles. */
export function titledZones(editor: Editor): { id: string; pageId: string; title: string }[] {
  const read: ReadRecord = (id) => (editor.store.get(id as TLNoteShape['id']) ?? null) as JsonObject | null
  return zonesIn(editor, read).flatMap(({ id, place }) => {
    const props = read(id)?.props as { title?: unknown } | undefined
    const title = typeof props?.title === 'string' ? props.title.trim() : ''
    return title ? [{ id, pageId: place.pageId, title }] : []
  })
}

/** The words on a note; null: it is gone. */
export function noteText(editor: Editor, noteId: string): string | null {
  const shape = editor.getShape(noteId as TLNoteShape['id'])
  return shape?.type === 'note' ? textOf(editor, shape as TLNoteShape) : null
}

function zonesIn(editor: Editor, read: ReadRecord): Zone[] {
  const ids = editor.store.query.records('shape').get()
  return zonesOf(
    ids.map(({ id }) => id),
    read,
  )
}

function allNotes(editor: Editor): TLNoteShape[] {
  return editor.store.query
    .records('shape')
    .get()
    .filter((shape): shape is TLNoteShape => shape.type === 'note')
}

function textOf(editor: Editor, note: TLNoteShape): string {
  return renderPlaintextFromRichText(editor, note.props.richText).replace(/\s+/g, ' ').trim()
}

function isIn(area: VoteArea, zones: readonly Zone[], { pageId, x, y }: { pageId: string } & Point): boolean {
  if (area === 'board') return true
  if ('step' in area) return pageId === pageIdOf(area.step)
  return zoneAt(zones, pageId, { x, y })?.id === area.zone
}
