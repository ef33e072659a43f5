import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import type { VoteArea } from '../../../shared/protocol/votes.ts'
import { isPrivateShape } from '../privateMark/privateShapes.ts'
import { type VotableNote, votableNotes } from './votableNotes.ts'

/** Often enough for a list beside the canvas. */
const LOOK_MS = 250

/** The notes that a vote is about, as they come and go; null: no vote. What was listed keeps its place. */
export function useVotableNotes(editor: Editor | null, area: VoteArea | null): readonly VotableNote[] {
  const [notes, setNotes] = useState<readonly VotableNote[]>([])
  const key = JSON.stringify(area)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the area
  useEffect(() => {
    setNotes([])
    if (!editor || !area) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      const found = votableNotes(editor, area, (id) => isPrivateShape(editor, id))
      setNotes((before) => inOrderOf(before, found))
    }
    look()
    const unlisten = editor.store.listen(() => (timer ??= setTimeout(look, LOOK_MS)), { scope: 'document' })
    return () => {
      unlisten()
      clearTimeout(timer)
    }
  }, [editor, key])
  return notes
}

function inOrderOf(before: readonly VotableNote[], found: readonly VotableNote[]): readonly VotableNote[] {
  const rank = new Map(before.map(({ id }, i) => [id, i]))
  const rankOf = ({ id }: VotableNote) => rank.get(id) ?? Number.POSITIVE_INFINITY
  const next = [...found].sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)))
  return isSame(before, next) ? before : next
}

function isSame(before: readonly VotableNote[], next: readonly VotableNote[]): boolean {
  return (
    before.length === next.length && before.every((a, i) => a.id === next[i]?.id && a.text === next[i]?.text)
  )
}
