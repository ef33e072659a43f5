import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/protocol/roles.ts'
import { stepIdOf } from '../../../shared/workshop/sessionState.ts'
import type { BoardSession } from '../../sync/boardSession.ts'
import type { StatusOf } from '../../workshop/people/personStatus.ts'
import { useObservable } from './useObservable.ts'

/** Where people are, who is done, and, for hosts, who has gone quiet. */
export function usePersonStatus(session: BoardSession, role: Role): StatusOf {
  const { t } = useTranslation('people')
  const { steps, ready } = useObservable(session.workshop)
  const people = useObservable(session.people)
  const placeOf = (pageId: string | null): string | null => {
    const index = pageId === null ? -1 : steps.findIndex(({ id }) => id === stepIdOf(pageId))
    const step = steps[index]
    return step && steps.length > 1 ? t('atStep', { number: index + 1, title: step.title }) : null
  }
  return ({ participantId }) => {
    const person = people.find((one) => one.participantId === participantId)
    return {
      ready: ready.includes(participantId),
      place: placeOf(person?.pageId ?? null),
      idle: role === 'host' && person?.idle === true,
    }
  }
}
