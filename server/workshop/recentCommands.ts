import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { sessionMapOf } from '../../shared/board/sessionMap.ts'
import { type CommandReply, commandReplySchema } from '../../shared/protocol/commands.ts'

/** So long a command that comes again is known. */
export const RECENT_MS = 60 * 60 * 1000
/** What a restart remembers. Slots that are written again and again: keys of their own would stay in the document for good. */
const SLOTS = 64

const recentSchema = z.object({ key: z.string(), reply: commandReplySchema })
type Recent = z.infer<typeof recentSchema>

const slotName = (slot: number) => `recent-${slot}`

function readSlots(stage: Y.Doc): (Recent | null)[] {
  const map = sessionMapOf(stage)
  return Array.from(
    { length: SLOTS },
    (_, slot) => recentSchema.safeParse(map.get(slotName(slot))).data ?? null,
  )
}

/** What was replied to this command of the last hour, kept with the session itself. */
export function findRecent(stage: Y.Doc, key: string | null, now: number): CommandReply | null {
  const found = key === null ? null : readSlots(stage).find((recent) => recent?.key === key)
  return found && found.reply.now > now - RECENT_MS ? found.reply : null
}

/** Keeps the reply, in the transaction that carries out the command: a crash keeps both or neither. */
export function noteRecent(stage: Y.Doc, key: string | null, reply: CommandReply): void {
  if (key === null) return
  const times = readSlots(stage).map((recent) => recent?.reply.now ?? 0)
  sessionMapOf(stage).set(slotName(times.indexOf(Math.min(...times))), { key, reply })
}
