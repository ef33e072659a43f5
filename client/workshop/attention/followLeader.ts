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
  const followedId = () => editor.getInstanceState().followingUserId
  const release = () => {
    following = false
    if (followedId() === leaderId) editor.stopFollowingUser()
  }
  const follow = () => {
    const isHere = editor.getCollaborators().some(({ userId }) => userId === leaderId)
    const isWriting = editor.getEditingShapeId() !== null
    const isFollowed = followedId() === leaderId
    if (ended) return
    if (!isHere || isWriting) return release()
    if (isFollowed) following = true
    else if (!following) editor.startFollowingUser(leaderId)
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
