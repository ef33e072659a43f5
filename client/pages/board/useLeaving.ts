import { useEffect, useState } from 'react'
import type { TLStore } from 'tldraw'
import { navigate } from 'wouter/use-browser-location'
import type { BoardSession } from '../../sync/boardSession.ts'
import { trackUnsent, type UnsentChanges } from './unsentChanges.ts'

const PATIENCE_MS = 1_500

interface LeavingOptions {
  session: BoardSession
  store: TLStore
  isUploading(): boolean
  /** What should be done before the board is gone, if it is quick. */
  beforeLeaving(): Promise<void>
}

/** The way home. Closing the tab or leaving with changes that are not on the server asks first. */
export function useLeaving({ session, store, isUploading, beforeLeaving }: LeavingOptions) {
  const [unsent, setUnsent] = useState<UnsentChanges | null>(null)
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    const tracked = trackUnsent(store, session.saveState, isUploading)
    setUnsent(tracked)
    const stop = askOnUnload(tracked)
    return () => {
      stop()
      tracked.dispose()
    }
  }, [store, session, isUploading])
  const goHome = () => navigate('/')
  const leave = async () => {
    await Promise.race([Promise.all([beforeLeaving(), unsent?.settled()]), pause(PATIENCE_MS)])
    if (unsent?.any()) setAsking(true)
    else goHome()
  }
  return { leave, asking, setAsking, goHome }
}

function askOnUnload(unsent: UnsentChanges): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (unsent.any()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
