import { useCallback, useRef } from 'react'
import type { Person } from '../../../shared/protocol/people.ts'
import type { BoardSession } from '../../sync/boardSession.ts'
import { usePersonName } from '../../workshop/people/usePersonName.ts'

/** The name of somebody who is or was here; empty for who never was. */
export function useNameById(
  session: BoardSession,
  self: Person,
): (participantId: string | undefined) => string {
  const nameOf = usePersonName()
  const known = useRef(new Map<string, Person>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new name of one's own is not worth telling the listeners anew
  return useCallback(
    (participantId) => {
      for (const person of [self, ...session.people.get()]) known.current.set(person.participantId, person)
      const person = participantId && known.current.get(participantId)
      return person ? nameOf(person) : ''
    },
    [session, self.participantId],
  )
}
