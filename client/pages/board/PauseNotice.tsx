import { PauseStrip } from '../../workshop/attention/PauseStrip.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useCommand } from './useCommand.ts'
import { useObservable } from './useObservable.ts'

export function PauseNotice({ boardId, seatToken, room, facts }: BoardScreenProps) {
  const { editing } = useObservable(room.session.workshop)
  const send = useCommand(boardId, seatToken)
  return (
    <PauseStrip
      paused={editing.paused}
      role={facts.person.role}
      onResume={() => send({ type: 'editing.resume' })}
    />
  )
}
