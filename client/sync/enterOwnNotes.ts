import type * as Y from 'yjs'
import { ownNotesOf, WITHOUT_NAME } from '../../shared/board/ownNotes.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { RecordWrite } from './layerWrites.ts'
import { LOCAL_EDIT } from './origins.ts'

/**
 * Remembers, in the person's own layer, which notes they made: a vote can then leave out one's own. And whether a note was begun
 * when no names were announced: it gets none, whatever is announced when it is revealed.
 */
export function enterOwnNotes(docs: ReadonlyMap<Layer, Y.Doc>, writes: readonly RecordWrite[]): void {
  const own = docs.get('own')
  const made = writes.filter(({ before, after, layer }) => !before && isNote(after) && layer !== 'stage')
  if (!own || made.length === 0) return
  const hidden = isAnonymous(docs.get('stage')) ? WITHOUT_NAME : 1
  own.transact(() => {
    for (const { id, layer } of made) ownNotesOf(own).set(id, layer === 'own' ? hidden : 1)
  }, LOCAL_EDIT)
}

function isNote(record: RecordWrite['after']): boolean {
  return record?.typeName === 'shape' && record.type === 'note'
}

/** What was written in the very moment of the end still counts to the writing that has just ended. */
function isAnonymous(stage: Y.Doc | undefined): boolean {
  if (!stage) return false
  const { privateWriting, lastWriting } = readSession(stage)
  return (privateWriting ?? lastWriting)?.anonymous ?? false
}
