import type { Editor, TLShape, TLShapeId } from 'tldraw'

/** Who wrote a note, where the group wrote with names. Null: nobody says. */
export function authorOf({ meta }: Pick<TLShape, 'meta'>): { name: string | null; number: number } | null {
  const { author } = meta
  if (typeof author !== 'object' || author === null || Array.isArray(author)) return null
  const { name, number } = author
  if (typeof number !== 'number') return null
  return { name: typeof name === 'string' && name !== '' ? name : null, number }
}

/** The person who wrote a note, where the group wrote with names. */
export function authorIdOf(editor: Editor, noteId: string): string | null {
  const author = editor.getShape(noteId as TLShapeId)?.meta.author
  if (typeof author !== 'object' || author === null || Array.isArray(author)) return null
  return typeof author.participantId === 'string' ? author.participantId : null
}
