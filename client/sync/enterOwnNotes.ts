import type * as Y from 'yjs'
import { type NoteOrigin, ownNotesOf } from '../../shared/board/ownNotes.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import { NEW_SESSION } from '../../shared/workshop/sessionState.ts'
import type { RecordWrite } from './layerWrites.ts'
import { LOCAL_EDIT } from './origins.ts'

/**
 * Remembers, in the person's own layer, which notes they made: a vote can then leave out one's own. And in which silent writing a
 * thing was begun: a note gets no name where none was announced, and no other silent writing reveals it.
 */
export function enterOwnNotes(docs: ReadonlyMap<Layer, Y.Doc>, writes: readonly RecordWrite[]): void {
  const own = docs.get('own')
  const made = writes.filter((write) => !write.before && isRemembered(write))
  if (!own || made.length === 0) return
  const origin = originNow(docs.get('stage'))
  own.transact(() => {
    for (const { id, layer } of made) ownNotesOf(own).set(id, layer === 'own' ? origin : 1)
  }, LOCAL_EDIT)
}

/** Of what everybody sees only notes can be voted on. */
function isRemembered({ after, layer }: RecordWrite): boolean {
  if (after?.typeName !== 'shape') return false
  return layer === 'own' || (layer === 'shared' && after.type === 'note')
}

/** What was written down when the writing had just ended still counts to it. */
function originNow(stage: Y.Doc | undefined): NoteOrigin | 1 {
  const { privateWriting, lastWriting } = stage ? readSession(stage) : NEW_SESSION
  if (privateWriting) return { since: privateWriting.since, anonymous: privateWriting.anonymous }
  return lastWriting ? { since: null, anonymous: lastWriting.anonymous } : 1
}
