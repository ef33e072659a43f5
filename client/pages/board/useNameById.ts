import { useCallback } from 'react'
import type { Person } from '../../../shared/protocol/people.ts'
import type { BoardSession } from '../../sync/boardSession.ts'
import { usePersonName } from '../../workshop/people/usePersonName.ts'

/** The name of somebody who is here; empty for who has left. */
export function useNameById(
  session: BoardSession,
  self: Person,
): (participantId: string | undefined) => string {
  const nameOf = usePersonName()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new name of one's own is not worth telling the listeners anew
  return useCallback(
    (participantId) => {
      const people = [self, ...session.people.get()]
      const person = people.find((one) => one.participantId === participantId)
      return person ? nameOf(person) : ''
    },
    [session, self.participantId],
  )
}
