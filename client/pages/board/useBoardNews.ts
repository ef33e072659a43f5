import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../app/router/usePlace.ts'
import { useToast } from '../../ui/Toasts.tsx'
import type { BoardFacts } from './useBoardFacts.ts'

/** Tells what somebody would otherwise miss: how to invite to a new board, and a changed role. */
export function useBoardNews(facts: BoardFacts, openShare: () => void): void {
  useInvitationHint(openShare)
  useRoleNews(facts)
}

function useInvitationHint(openShare: () => void): void {
  const { t } = useTranslation('board')
  const toast = useToast()
  const { state } = usePlace()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the new board is shown
  useEffect(() => {
    if (!isJustCreated(state)) return
    toast({ text: t('inviteText'), action: { text: t('share'), run: openShare } })
    // A reload is no new board.
    history.replaceState(null, '')
  }, [])
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

function isJustCreated(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'justCreated' in state
}
