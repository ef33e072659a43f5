import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactionKind, SessionEvent } from '../../../shared/protocol/commands.ts'

export interface ShownReaction {
  id: number
  participantId: string
  kind: ReactionKind
}

export const SHOWN_MS = 3_200
/** A hall that applauds is a few hands on the screen, not forty. */
const AT_ONCE = 12

/** The reactions of the last seconds. */
export function useReactions(
  onSessionEvent: (listener: (event: SessionEvent) => void) => () => void,
): readonly ShownReaction[] {
  const [shown, setShown] = useState<readonly ShownReaction[]>([])
  const lastId = useRef(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  const show = useCallback((event: SessionEvent) => {
    if (event.type !== 'reaction') return
    const { participantId, kind } = event
    const id = ++lastId.current
    setShown((before) => [...before, { id, participantId, kind }].slice(-AT_ONCE))
    const timer = setTimeout(() => {
      timers.current.delete(timer)
      setShown((before) => before.filter((reaction) => reaction.id !== id))
    }, SHOWN_MS)
    timers.current.add(timer)
  }, [])
  useEffect(() => onSessionEvent(show), [onSessionEvent, show])
  useEffect(() => {
    const running = timers.current
    return () => running.forEach(clearTimeout)
  }, [])
  return shown
}
