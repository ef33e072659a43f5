import { isScored } from './isScored.ts'
import type { VotePanelProps } from './votePanelProps.ts'

/** Of the notes that this person may score: how many have all their scores. */
export function countScored({ voting, notes, ballot }: Pick<VotePanelProps, 'voting' | 'notes' | 'ballot'>) {
  const open = notes.filter(({ isOwn }) => voting.ownAllowed || !isOwn)
  const scored = open.filter(({ id }) => isScored(ballot.ballot, id)).length
  return { scored, of: open.length }
}
