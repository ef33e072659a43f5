import { type Atom, atom, type Editor, useValue } from 'tldraw'
import type { Ballot, VoteColor } from '../../../shared/protocol/votes.ts'

/** A running vote as one person's canvas shows it. */
export interface CanvasVoting {
  /** What they have put so far, as the server has it. */
  ballot: Ballot
  /** A click on a note. */
  onNote(noteId: string): void
  /** A click on one of their own dots; null: dots have no colours. */
  onDot(noteId: string, color: VoteColor | null): void
}

/** What a note came to in a vote. */
export interface NoteBadge {
  rank: number
  /** Dots, or the sum of the means. */
  value: string
  color: VoteColor | null
}

export interface CanvasVote {
  voting: CanvasVoting | null
  badges: ReadonlyMap<string, NoteBadge>
}

export const NO_VOTE: CanvasVote = { voting: null, badges: new Map() }

const atoms = new WeakMap<Editor, Atom<CanvasVote>>()

function atomOf(editor: Editor): Atom<CanvasVote> {
  const known = atoms.get(editor)
  if (known) return known
  const fresh = atom<CanvasVote>('vote', NO_VOTE)
  atoms.set(editor, fresh)
  return fresh
}

/** Shows dots and ranks on a canvas. */
export function showVote(editor: Editor, vote: CanvasVote): void {
  atomOf(editor).set(vote)
}

export function votingOn(editor: Editor): CanvasVoting | null {
  return atomOf(editor).get().voting
}

export function useEntry(editor: Editor, id: string): Ballot[string] | undefined {
  return useValue('own dots', () => votingOn(editor)?.ballot[id], [editor, id])
}

export function useBadge(editor: Editor, id: string): NoteBadge | undefined {
  return useValue('rank', () => atomOf(editor).get().badges.get(id), [editor, id])
}
