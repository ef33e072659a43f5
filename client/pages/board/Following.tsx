import type { Editor } from 'tldraw'
import type { BoardSession } from '../../sync/boardSession.ts'
import { FollowPill } from '../../workshop/people/FollowPill.tsx'
import { useFollowed } from './useFollowed.ts'
import { useObservable } from './useObservable.ts'

export function Following({ editor, session }: { editor: Editor | null; session: BoardSession }) {
  const followedId = useFollowed(editor)
  const leaderId = useObservable(session.workshop).spotlight?.participantId
  const people = useObservable(session.people)
  const person = people.find(({ participantId }) => participantId === followedId)
  // The spotlight's own pill says it.
  const isSaid = !person || followedId === leaderId
  return (
    <>
      {followedId && <span hidden data-following />}
      {!isSaid && <FollowPill person={person} onStop={() => session.follow(null)} />}
    </>
  )
}
