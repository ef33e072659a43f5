import { useTranslation } from 'react-i18next'
import type { PatchPersonRequest } from '../../../shared/protocol/http.ts'
import type { Person } from '../../../shared/protocol/people.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { patchPerson, removePerson } from '../../api/seats.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { usePersonName } from './usePersonName.ts'

/** Changes of seats. The server tells everybody, this page included; only failures are shown here. */
export interface SeatChanges {
  patch(person: Person, patch: PatchPersonRequest): void
  remove(person: Person): void
  /** Makes the person a host and oneself a participant. */
  handOver(person: Person): void
}

export function useSeatChanges(boardId: string, seatToken: string, self: Person): SeatChanges {
  const { t } = useTranslation('people')
  const toast = useToast()
  const problemText = useProblemText()
  const nameOf = usePersonName()
  const fail = (error: unknown) => toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
  return {
    patch: (person, patch) => {
      patchPerson(boardId, seatToken, person.participantId, patch).catch(fail)
    },
    remove: (person) => {
      const done = () => toast({ text: t('removed', { name: nameOf(person) }) })
      removePerson(boardId, seatToken, person.participantId).then(done, fail)
    },
    handOver: (person) => {
      const done = () => toast({ text: t('handedOver', { name: nameOf(person) }) })
      // First the other one: a board is never without a host.
      patchPerson(boardId, seatToken, person.participantId, { role: 'host' })
        .then(() => patchPerson(boardId, seatToken, self.participantId, { role: 'participant' }))
        .then(done, fail)
    },
  }
}
