import { usePersonName } from '../../workshop/people/usePersonName.ts'
import { FloatingReactions } from '../../workshop/signals/FloatingReactions.tsx'
import { useReactions } from '../../workshop/signals/useReactions.ts'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { usePresentPeople } from './usePresentPeople.ts'

export function Reactions({ room, facts }: BoardScreenProps) {
  const present = usePresentPeople(room.session, facts.person)
  const shown = useReactions(room.session.onSessionEvent)
  return <FloatingReactions shown={shown} present={present} nameOf={usePersonName()} />
}
