import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import type { VoteArea, VoteKind } from '../../../shared/protocol/votes.ts'
import { pageIdOf, type SessionState, stepIdOf } from '../../../shared/workshop/sessionState.ts'
import { titledZones } from '../../canvas/vote/votableNotes.ts'
import type { ScopeOption } from '../../workshop/vote/ScopeChoice.tsx'

type Steps = Pick<SessionState, 'steps' | 'current'>

/** What can be voted on, by name: the board, each step, and below it its zones. Empty while it is not asked for. */
export function useVoteScopes(
  editor: Editor | null,
  steps: SessionState['steps'],
  isAsked: boolean,
): ScopeOption[] {
  const { t } = useTranslation('vote')
  return useMemo(() => {
    const zones = isAsked && editor ? titledZones(editor) : []
    const ofSteps = steps.flatMap(({ id, title }, i): ScopeOption[] => [
      { area: { step: id }, name: t('scopeStep', { number: i + 1, title }), isZone: false },
      ...zones
        .filter(({ pageId }) => pageId === pageIdOf(id))
        .map((zone) => ({
          area: { zone: zone.id },
          name: t('scopeZone', { title: zone.title }),
          isZone: true,
        })),
    ])
    return [{ area: 'board', name: t('scopeBoard'), isZone: false }, ...ofSteps]
  }, [editor, steps, isAsked, t])
}

/** Where the host looks, if it is a step; else where the group is; else the whole board. */
export function firstScope({ steps, current }: Steps, pageId: string | null): VoteArea {
  const looked = steps.find(({ id }) => pageId !== null && id === stepIdOf(pageId))
  const step = looked ?? steps.find(({ id }) => id === current?.stepId)
  return step && steps.length > 1 ? { step: step.id } : 'board'
}

const KINDS: Readonly<Record<string, VoteKind>> = { 'how-now-wow': 'howNowWow', 'nuf-test': 'nuf' }

/** The ballot that a step's template is made for. */
export function kindFor(steps: SessionState['steps'], scope: VoteArea): VoteKind {
  const step =
    typeof scope === 'object' && 'step' in scope ? steps.find(({ id }) => id === scope.step) : steps[0]
  return KINDS[step?.templateId ?? ''] ?? 'dots'
}
