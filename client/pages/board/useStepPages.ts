import { useMemo } from 'react'
import { pageIdOf } from '../../../shared/workshop/sessionState.ts'
import type { BoardSession } from '../../sync/boardSession.ts'
import { useObservable } from './useObservable.ts'

/** The guide's steps as pages of the canvas, numbered; the same array as long as they stay as they are. */
export function useStepPages(session: BoardSession) {
  const { steps } = useObservable(session.workshop)
  return useMemo(
    () => steps.map(({ id, title }, index) => ({ pageId: pageIdOf(id), title: `${index + 1}. ${title}` })),
    [steps],
  )
}
