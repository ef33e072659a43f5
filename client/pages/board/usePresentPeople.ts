import type { Person } from '../../../shared/protocol/people.ts'
import type { BoardSession, PresentPerson } from '../../sync/boardSession.ts'
import { useObservable } from './useObservable.ts'

/** Who is here now: oneself first, also while offline, then the others as they came. */
export function usePresentPeople(session: BoardSession, self: Person): PresentPerson[] {
  const present = useObservable(session.people)
  const others = present.filter(({ participantId }) => participantId !== self.participantId)
  return [{ ...self, pageId: null, isSelf: true, idle: false }, ...others.sort((a, b) => a.number - b.number)]
}
