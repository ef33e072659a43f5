import type { Editor } from 'tldraw'
import { PeoplePanel } from '../../workshop/people/PeoplePanel.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useCommand } from './useCommand.ts'
import { useDoor } from './useDoor.ts'
import { useFollowed } from './useFollowed.ts'
import { useObservable } from './useObservable.ts'
import { usePersonStatus } from './usePersonStatus.ts'
import { usePresentPeople } from './usePresentPeople.ts'
import { useSeatedPeople } from './useSeatedPeople.ts'

interface BoardPeopleProps extends BoardScreenProps {
  editor: Editor | null
  onClose(): void
}

export function BoardPeople({ boardId, seatToken, room, facts, editor, onClose }: BoardPeopleProps) {
  const { session } = room
  const send = useCommand(boardId, seatToken)
  const present = usePresentPeople(session, facts.person)
  const changes = useObservable(session.boardChanges)
  const here = present.map(({ participantId }) => participantId).sort()
  const seated = useSeatedPeople({
    boardId,
    seatToken,
    enabled: facts.person.role === 'host',
    version: `${changes} ${here.join()}`,
  })
  return (
    <PeoplePanel
      boardId={boardId}
      seatToken={seatToken}
      self={facts.person}
      present={present}
      seated={seated}
      door={facts.board?.door ?? 'open'}
      followedId={useFollowed(editor)}
      statusOf={usePersonStatus(session, facts.person.role)}
      onGather={facts.person.role === 'host' ? () => send({ type: 'people.gather' }) : null}
      onDoor={useDoor(boardId, seatToken, facts.refresh)}
      onFollow={(id) => session.follow(id)}
      onClose={onClose}
    />
  )
}
