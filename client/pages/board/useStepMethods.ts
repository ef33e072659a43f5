import type { BoardSession } from '../../sync/boardSession.ts'
import type { Guide } from '../../workshop/guide/GuideContext.ts'
import type { BoardPanels } from './useBoardPanels.ts'
import { useObservable } from './useObservable.ts'

/** What a host can start now in a step of this mode. */
export function useStepMethods(session: BoardSession, { open }: BoardPanels): Guide['methods'] {
  const { privateWriting, voting } = useObservable(session.workshop)
  return {
    ...(!privateWriting && { private: () => open('writing') }),
    ...(!voting && { vote: () => open('vote') }),
  }
}
