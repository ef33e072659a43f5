import type { CommandReply } from '../../shared/protocol/commands.ts'
import { RECENT_MS } from './recentCommands.ts'

/** Far more than a full house sends in an hour; a flood costs no more memory than this. */
const MAX_REPLIES = 20_000

/** Runs a command once per key, also when it comes twice at the same time. A refused one may be sent again. */
export type OncePerKey = (key: string | null, run: () => Promise<CommandReply>) => Promise<CommandReply>

export function createReplyMemory(now: () => number): OncePerKey {
  const replies = new Map<string, { reply: Promise<CommandReply>; at: number }>()

  /** The oldest come first. */
  function dropOld(): void {
    for (const [key, { at }] of replies) {
      if (at > now() - RECENT_MS && replies.size < MAX_REPLIES) return
      replies.delete(key)
    }
  }

  return (key, run) => {
    if (key === null) return run()
    dropOld()
    const known = replies.get(key)
    if (known) return known.reply
    const reply = run()
    replies.set(key, { reply, at: now() })
    reply.catch(() => replies.delete(key))
    return reply
  }
}
