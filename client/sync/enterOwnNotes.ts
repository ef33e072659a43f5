import type * as Y from 'yjs'
import { ownNotesOf } from '../../shared/board/ownNotes.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { RecordWrite } from './layerWrites.ts'
import { LOCAL_EDIT } from './origins.ts'

/** Remembers, in the person's own layer, which notes they made: a vote can then leave out one's own. */
export function enterOwnNotes(docs: ReadonlyMap<Layer, Y.Doc>, writes: readonly RecordWrite[]): void {
  const own = docs.get('own')
  const made = writes.filter(({ before, after, layer }) => !before && isNote(after) && layer !== 'stage')
  if (!own || made.length === 0) return
  own.transact(() => {
    for (const { id } of made) ownNotesOf(own).set(id, 1)
  }, LOCAL_EDIT)
}

function isNote(record: RecordWrite['after']): boolean {
  return record?.typeName === 'shape' && record.type === 'note'
}
