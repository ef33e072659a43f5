import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { TLStore } from 'tldraw'
import type { BoardSession } from '../../sync/boardSession.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { trackUnsent, type UnsentChanges } from './unsentChanges.ts'

const PATIENCE_MS = 1_500

interface LeavingOptions {
  session: BoardSession
  store: TLStore
  /** What should be done before the board is gone, if it is quick. */
  beforeLeaving(): Promise<void>
}

/** The way home. Closing the tab or leaving with changes that are not on the server asks first. */
export function useLeaving({ session, store, beforeLeaving }: LeavingOptions) {
  const navigate = useNavigate()
  const [unsent, setUnsent] = useState<UnsentChanges | null>(null)
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    const tracked = trackUnsent(store, session.saveState)
    setUnsent(tracked)
    const stop = askOnUnload(tracked)
    return () => {
      stop()
      tracked.dispose()
    }
  }, [store, session])
  const goHome = () => navigate('/')
  const leave = async () => {
    await Promise.race([Promise.all([beforeLeaving(), unsent?.settled()]), pause(PATIENCE_MS)])
    if (unsent?.any()) setAsking(true)
    else goHome()
  }
  return { leave, dialog: <LeaveDialog open={asking} onOpenChange={setAsking} onLeave={goHome} /> }
}

interface LeaveDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  onLeave(): void
}

function LeaveDialog({ open, onOpenChange, onLeave }: LeaveDialogProps): ReactNode {
  const { t } = useTranslation('board')
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('unsentTitle')}
      text={t('unsentText')}
      action={t('leaveAnyway')}
      dangerous
      onConfirm={onLeave}
    />
  )
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
