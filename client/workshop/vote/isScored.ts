import { type Ballot, NUF_CRITERIA } from '../../../shared/protocol/votes.ts'
import { scoreOf } from './editBallot.ts'

/** Has the note got all its scores? */
export function isScored(ballot: Ballot, noteId: string): boolean {
  return NUF_CRITERIA.every((criterion) => scoreOf(ballot, noteId, criterion) !== null)
}
