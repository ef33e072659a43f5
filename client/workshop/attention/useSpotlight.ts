import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { followLeader } from './followLeader.ts'

export interface SpotlightPlace {
  /** This person leads, follows, or has left; `none`: there is no spotlight. */
  role: 'none' | 'leading' | 'following' | 'left'
  leave(): void
  rejoin(): void
}

interface SpotlightOptions {
  editor: Editor | null
  spotlight: SessionState['spotlight']
  selfId: string
}

/** Keeps this person with the host's view for as long as the spotlight lasts and they want to. */
export function useSpotlight({ editor, spotlight, selfId }: SpotlightOptions): SpotlightPlace {
  const [leftSince, setLeftSince] = useState<number | null>(null)
  const leaderId = spotlight?.participantId ?? null
  const since = spotlight?.since ?? null
  const isLed = leaderId !== null && leaderId !== selfId
  const hasLeft = since !== null && leftSince === since
  useEffect(() => {
    if (!editor || !isLed || hasLeft) return
    return followLeader({ editor, leaderId, onLeft: () => setLeftSince(since) })
  }, [editor, isLed, leaderId, since, hasLeft])
  return {
    role: roleIn(leaderId, isLed, hasLeft),
    leave: () => setLeftSince(since),
    rejoin: () => setLeftSince(null),
  }
}

function roleIn(leaderId: string | null, isLed: boolean, hasLeft: boolean): SpotlightPlace['role'] {
  if (leaderId === null) return 'none'
  if (!isLed) return 'leading'
  return hasLeft ? 'left' : 'following'
}
