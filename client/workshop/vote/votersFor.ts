import type { VoteResult } from '../../../shared/protocol/votes.ts'
import { notesOn } from '../../../shared/workshop/ballot.ts'

/** Ids of those who chose a note, in an open vote; empty in a secret one. */
export function votersFor({ ballots = {} }: VoteResult, noteId: string): string[] {
  return Object.entries(ballots).flatMap(([id, ballot]) => (notesOn(ballot).includes(noteId) ? [id] : []))
}
