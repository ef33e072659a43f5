import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import type { Guide } from '../../workshop/guide/GuideContext.ts'
import type { BoardScreenProps } from './boardScreenProps.ts'
import type { BoardPanels } from './useBoardPanels.ts'
import { useCommand } from './useCommand.ts'
import { useObservable } from './useObservable.ts'

/** What a host can start now in the group's step. */
export function useStepMethods(
  { boardId, seatToken, room }: BoardScreenProps,
  { open }: BoardPanels,
): Pick<Guide, 'methods' | 'startTimer'> {
  const state = useObservable(room.session.workshop)
  const send = useCommand(boardId, seatToken)
  return {
    methods: {
      ...(!state.privateWriting && { private: () => open('writing') }),
      ...(!state.voting && { vote: () => open('vote') }),
    },
    startTimer: isTimed(state)
      ? null
      : (minutes) => void send({ type: 'timer.start', seconds: minutes * 60 }),
  }
}

/** Is there a timer that was set since the group came to its step? One that is paused counts. */
function isTimed({ timer, current }: SessionState): boolean {
  if (!timer) return false
  return timer.endsAt === null || timer.endsAt - timer.totalMs >= (current?.since ?? 0)
}
