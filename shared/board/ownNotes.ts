import type * as Y from 'yjs'

/**
 * The ids of the notes that a person made, in a map of their own layer: only they and the server can read it. A client
 * enters each note that it makes, the server those that it reveals. So a vote can keep people from choosing their own
 * notes, and nothing in `shared` has to say whose they are.
 */
export function ownNotesOf(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('mine')
}

/** The value of a note in that map: 1, or this one for a note that was begun when notes were to be revealed without names. */
export const WITHOUT_NAME = 2

/** Whose note it is, in the note's `meta.author`, where a group writes with names. `name` null: "Anonym <number>". */
export interface NoteAuthor {
  participantId: string
  name: string | null
  number: number
}
