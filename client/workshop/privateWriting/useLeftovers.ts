import { useEffect, useState } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import { keptNotesOn } from '../../api/keptNotesStore.ts'

/** What was written in the very moment of the reveal is still on its way; nobody is to decide about it. */
const CALM_MS = 5_000

interface LeftoversOptions {
  boardId: BoardId
  /** Own things that only this person sees. */
  unrevealed: ReadonlySet<string>
  /** Is silent writing on? Then nothing is left over. */
  isWriting: boolean
  /** Has everything come from the server? */
  isSettled: boolean
}

/** Ids of own things that were not revealed and that the person has not decided on. */
export function useLeftovers({ boardId, unrevealed, isWriting, isSettled }: LeftoversOptions) {
  const [kept, setKept] = useState<readonly string[]>(() => keptNotesOn(boardId).read() ?? [])
  const isCalm = useCalm(!isWriting && isSettled)
  const open = isCalm ? [...unrevealed].filter((id) => !kept.includes(id)) : []
  const keep = () => {
    const all = [...unrevealed]
    keptNotesOn(boardId).write(all)
    setKept(all)
  }
  return { open, keep }
}

function useCalm(isOver: boolean): boolean {
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    setCalm(false)
    if (!isOver) return
    const timer = setTimeout(setCalm, CALM_MS, true)
    return () => clearTimeout(timer)
  }, [isOver])
  return isCalm
}
