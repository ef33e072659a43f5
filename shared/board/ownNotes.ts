import type * as Y from 'yjs'
import { isObject } from './json.ts'

/**
 * The ids of the notes that a person made, in a map of their own layer: only they and the server can read it. A client
 * enters each note that it makes, the server those that it reveals. So a vote can keep people from choosing their own
 * notes, and nothing in `shared` has to say whose they are.
 */
export function ownNotesOf(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('mine')
}

/** In which silent writing a note was begun: when that started (ms since 1970; null: it had just ended), and without names? */
export interface NoteOrigin {
  since: number | null
  anonymous: boolean
}

/** The value of a note in that map, which is a `NoteOrigin` for what was written silently and 1 for all else. Null: unknown. */
export function originOf(own: Y.Doc, noteId: string): NoteOrigin | null {
  const value = ownNotesOf(own).get(noteId)
  if (!isObject(value)) return null
  return { since: typeof value.since === 'number' ? value.since : null, anonymous: value.anonymous === true }
}

/** Was it begun in another silent writing than the one that started then? Its person kept it, whatever becomes of this one. */
export function isKeptFromBefore(own: Y.Doc, noteId: string, since: number): boolean {
  const origin = originOf(own, noteId)
  return origin !== null && origin.since !== null && origin.since !== since
}

/** Whose note it is, in the note's `meta.author`, where a group writes with names. `name` null: "Anonym <number>". */
export interface NoteAuthor {
  participantId: string
  name: string | null
  number: number
}
