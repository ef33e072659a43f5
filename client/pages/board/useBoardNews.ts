import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { canStore } from '../../api/localStore.ts'
import { usePlace } from '../../app/usePlace.ts'
import type { BoardSession } from '../../sync/boardSession.ts'
import { useToast } from '../../ui/Toasts.tsx'
import type { BoardFacts } from './useBoardFacts.ts'
import type { BoardPanels } from './useBoardPanels.ts'
import { useObservable } from './useObservable.ts'

/** As long as the message stays. */
const UNDRAWABLE_AGAIN_MS = 5_000

/** Tells what somebody would otherwise miss: how to invite to a new board, a changed role, what cannot be kept or shown. */
export function useBoardNews(facts: BoardFacts, session: BoardSession, panels: BoardPanels): void {
  useInvitationHint(panels)
  useRoleNews(facts)
  useStorageNews()
  useBadRecordNews(facts, session, panels)
  useSizeNews(facts, session)
  useUndrawableNews(session)
}

/** Goes as soon as the person does what it says. */
function useInvitationHint({ open, dialog }: BoardPanels): void {
  const { t } = useTranslation('board')
  const toast = useToast()
  const { state } = usePlace()
  const dismiss = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (dialog === 'share') dismiss.current?.()
  }, [dialog])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the new board is shown
  useEffect(() => {
    if (!isJustCreated(state)) return
    dismiss.current = toast({ text: t('inviteText'), action: { text: t('share'), run: () => open('share') } })
    // A reload is no new board.
    history.replaceState(null, '')
  }, [])
}

/** Once per visit, early enough to tidy up in peace; the saving state goes on saying it. */
function useSizeNews({ person }: BoardFacts, session: BoardSession): void {
  const { t } = useTranslation('board')
  const toast = useToast()
  const isTold = useRef(false)
  const isNear = useObservable(session.saveState) === 'nearFull'
  useEffect(() => {
    if (!isNear || isTold.current || person.role !== 'host') return
    isTold.current = true
    toast({ text: t('saveExplained.nearFull') })
  }, [isNear, person.role, toast, t])
}

function useRoleNews({ person }: BoardFacts): void {
  const { t } = useTranslation(['board', 'common'])
  const toast = useToast()
  const known = useRef(person.role)
  useEffect(() => {
    if (known.current === person.role) return
    known.current = person.role
    toast({ text: t('board:newRole', { role: t(`common:role.${person.role}`) }) })
  }, [person.role, toast, t])
}

function useStorageNews(): void {
  const { t } = useTranslation('board')
  const toast = useToast()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!canStore()) toast({ text: t('storageBlocked') })
  }, [])
}

/** Hosts should know when something on their board cannot be shown. */
function useBadRecordNews({ person }: BoardFacts, session: BoardSession, { open }: BoardPanels): void {
  const { t } = useTranslation('board')
  const toast = useToast()
  const count = useObservable(session.badRecordIds).length
  const isHost = person.role === 'host'
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each new count, not for a new language
  useEffect(() => {
    if (!isHost || count === 0) return
    const action = { text: t('healthShow'), run: () => open('health') }
    toast({ kind: 'problem', text: t('badRecords', { count }), action })
  }, [count, isHost])
}

/** Without a word it would look as if the board had lost what somebody just pasted. */
function useUndrawableNews({ undrawable }: BoardSession): void {
  const { t } = useTranslation('board')
  const toast = useToast()
  const count = useObservable(undrawable)
  const saidAt = useRef(Number.NEGATIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time, not for a new language
  useEffect(() => {
    // Dragging something too far out is an edit in every frame.
    if (count === 0 || Date.now() - saidAt.current < UNDRAWABLE_AGAIN_MS) return
    saidAt.current = Date.now()
    toast({ kind: 'problem', text: t('undrawable') })
  }, [count])
}

function isJustCreated(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'justCreated' in state
}
