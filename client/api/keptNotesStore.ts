import * as z from 'zod/mini'
import type { BoardId } from '../../shared/ids.ts'
import { type LocalValue, localValue } from './localStore.ts'

const keptNotesSchema = z.array(z.string())

/** Unrevealed notes that this person has decided to keep to themselves, by id; nobody asks about them again. */
export function keptNotesOn(boardId: BoardId): LocalValue<string[]> {
  return localValue(`denkraum.keptNotes.${boardId}`, keptNotesSchema)
}
