import { type Editor, react } from 'tldraw'

export interface FollowLeaderOptions {
  editor: Editor
  leaderId: string
  /** The person moved their own view, or followed somebody else. Nothing is followed any more. */
  onLeft(): void
}

/**
 * Follows the leader's view until it is disposed or the person leaves it. It waits while the person writes, for nobody is
 * torn away from their text, and while the leader is gone for a moment, as when reloading. Answers its dispose.
 */
export function followLeader({ editor, leaderId, onLeft }: FollowLeaderOptions): () => void {
  let following = false
  let ended = false
  let triedWith: unknown = null
  const followedId = () => editor.getInstanceState().followingUserId
  const release = () => {
    following = false
    triedWith = null
    if (followedId() === leaderId) editor.stopFollowingUser()
  }
  const tryToFollow = () => {
    if (!ended && editor.getEditingShapeId() === null) editor.startFollowingUser(leaderId)
  }
  /**
   * Not while others still react to the leader's news: tldraw then finds no view and ends it at once. It also does with
   * somebody whom the leader follows and whose view is not told; no use to try again before there is news.
   */
  const start = (people: unknown) => {
    if (triedWith === people) return
    triedWith = people
    queueMicrotask(tryToFollow)
  }
  const follow = () => {
    const people = editor.getCollaborators()
    // During silent writing a view is told only by who has the spotlight: it comes a moment after the spotlight.
    const isSeen = people.some(({ userId, camera }) => userId === leaderId && camera)
    const isWriting = editor.getEditingShapeId() !== null
    const isFollowed = followedId() === leaderId
    if (ended) return
    if (!isSeen || isWriting) return release()
    if (isFollowed) following = true
    else if (!following) start(people)
    else {
      ended = true
      onLeft()
    }
  }
  const stop = react('follow the leader', follow)
  return () => {
    ended = true
    stop()
    release()
  }
}
