import * as Y from 'yjs'

/** What the tests say with a note: a cell whose last value wins, and a text that only grows. Null: no such note. */
export type NoteState = { value: number; text: string } | null

const NOTE_CELLS = {
  typeName: 'shape',
  type: 'note',
  index: 'a1',
  isLocked: false,
  opacity: 1,
  'props.color': 'yellow',
  'props.labelColor': 'black',
  'props.size': 'm',
  'props.font': 'sans',
  'props.fontSizeAdjustment': 0,
  'props.align': 'middle',
  'props.verticalAlign': 'middle',
  'props.growY': 0,
  'props.url': '',
  'props.scale': 1,
}

/** The container that the server has made. Throws before the first sync. */
export function recordsOf(doc: Y.Doc): Y.Map<unknown> {
  const records = doc.getMap('board').get('records')
  if (!(records instanceof Y.Map)) throw new Error('The document has no records yet')
  return records
}

/** Puts a note with all the cells that tldraw wants onto the board. */
export function addNote(doc: Y.Doc, id: string, value: number, text: string): void {
  const [x, y] = [(value % 40) * 220, Math.floor(value / 40) * 220]
  const cells = Object.entries({ ...NOTE_CELLS, 'meta.value': value, place: ['page:page', x, y, 0] })
  const note = new Y.Map<unknown>(cells)
  note.set('props.richText', fragmentOf(text))
  doc.transact(() => recordsOf(doc).set(id, note))
}

function fragmentOf(text: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  fragment.insert(0, [paragraph])
  return fragment
}

export function setValue(doc: Y.Doc, id: string, value: number): void {
  noteOf(doc, id)?.set('meta.value', value)
}

export function moveNote(doc: Y.Doc, id: string, x: number, y: number, pageId = 'page:page'): void {
  noteOf(doc, id)?.set('place', [pageId, x, y, 0])
}

export function appendText(doc: Y.Doc, id: string, text: string): void {
  const written = textOf(noteOf(doc, id))
  written?.insert(written.length, text)
}

export function deleteNote(doc: Y.Doc, id: string): void {
  recordsOf(doc).delete(id)
}

export function readNote(doc: Y.Doc, id: string): NoteState {
  const note = noteOf(doc, id)
  if (!note) return null
  return { value: Number(note.get('meta.value')), text: textOf(note)?.toString() ?? '' }
}

export function noteIds(doc: Y.Doc): string[] {
  return [...recordsOf(doc).keys()]
}

function noteOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const note = recordsOf(doc).get(id)
  return note instanceof Y.Map ? note : null
}

function textOf(note: Y.Map<unknown> | null): Y.XmlText | null {
  const fragment = note?.get('props.richText')
  const paragraph = fragment instanceof Y.XmlFragment ? fragment.get(0) : null
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return text instanceof Y.XmlText ? text : null
}
