import * as Y from 'yjs'
import { readSession, sessionMapOf } from '../../../shared/board/sessionMap.ts'
import type { ParticipantId } from '../../../shared/ids.ts'
import type { CommandReply } from '../../../shared/protocol/commands.ts'
import {
  endedWriting,
  type PrivateWriting,
  sharesAnonymously,
  startedWriting,
} from '../../../shared/workshop/privateWriting.ts'
import { Refusal } from '../../boards/refusal.ts'
import type { DocName } from '../../sync/updateLog.ts'
import { changeStage, durably, replyBefore } from '../changeStage.ts'
import type { CallOf, CommandCall, CommandDone, CommandFamily } from '../commandCall.ts'
import { noteRecent } from '../recentCommands.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { createMoveOwn } from './moveOwn.ts'
import { startNoteCounts } from './noteCounts.ts'

/** How long the reveal waits for what is still on its way from people's screens. */
const GATHER_MS = 1_000

export interface PrivateWritingOnServer {
  commands: CommandFamily
  stop(): void
}

/** Silent writing: everybody in a layer of their own, until the reveal. */
export function openPrivateWriting(ports: WorkshopPorts): PrivateWritingOnServer {
  const { rooms } = ports
  const counts = startNoteCounts(ports)
  const moveOwn = createMoveOwn(ports)

  async function reveal(call: CommandCall): Promise<CommandDone> {
    const { board, key, now } = call
    const known = await replyBefore(rooms, call)
    if (known) return durably(known)
    const { anonymous, since } = await rooms.look(stageOf(call), requireWriting)
    const docs = rooms.ownHere(board.id)
    rooms.sendSessionEvent(board.id, { type: 'revealSoon' })
    await rooms.gather(docs, GATHER_MS)
    let reply: CommandReply = { now }
    await moveOwn({
      boardId: board.id,
      people: docs.map(personOf),
      anonymous,
      since,
      finish(stage, { notes, people }) {
        endWriting(stage, now)
        reply = { now, revealed: { notes, people } }
        noteRecent(stage, key, reply)
      },
    })
    return durably(reply)
  }

  /** What somebody shares counts like what they write. A reveal never fails for it. */
  async function checkRoom({ board, seat }: CommandCall): Promise<void> {
    const own: DocName = `${board.id}/own/${seat.participantId}`
    const bytes = await rooms.look(own, (doc) => Y.encodeStateAsUpdate(doc).length)
    if (!(await rooms.fits(`${board.id}/shared`, bytes))) throw new Refusal('too_large', 'the board is full')
  }

  /** Nothing is noted of who did it: the notes may be anonymous. Done again it finds nothing to share. */
  async function share(call: CommandCall, wish: boolean | undefined): Promise<CommandDone> {
    const { board, seat, now } = call
    const session = await rooms.look(stageOf(call), readSession)
    if (session.privateWriting) throw new Refusal('command_conflict')
    if (session.editing.paused && seat.role !== 'host') throw new Refusal('command_conflict')
    await checkRoom(call)
    const { notes, people } = await moveOwn({
      boardId: board.id,
      people: [seat.participantId],
      anonymous: sharesAnonymously(session, wish),
    })
    return durably({ now, revealed: { notes, people } })
  }

  return {
    commands: {
      'private.start': (call) => changeStage(rooms, call, (stage) => startWriting(stage, call)),
      'private.reveal': reveal,
      'private.cancel': (call) =>
        changeStage(rooms, call, (stage) => {
          requireWriting(stage)
          endWriting(stage, call.now)
          return {}
        }),
      'private.share': (call) => share(call, call.command.anonymous),
    },
    stop: () => counts.stop(),
  }
}

function stageOf({ board }: CommandCall): DocName {
  return `${board.id}/stage`
}

function personOf(own: DocName): ParticipantId {
  return own.slice(own.lastIndexOf('/') + 1)
}

function startWriting(stage: Y.Doc, { command, now }: CallOf<'private.start'>) {
  const { privateWriting, current } = readSession(stage)
  if (privateWriting) throw new Refusal('command_conflict')
  const started = startedWriting(current?.stepId ?? null, command, now)
  sessionMapOf(stage).set('privateWriting', started)
  return {}
}

function requireWriting(stage: Y.Doc): PrivateWriting {
  const { privateWriting } = readSession(stage)
  if (!privateWriting) throw new Refusal('command_conflict')
  return privateWriting
}

function endWriting(stage: Y.Doc, now: number): void {
  const { privateWriting, lastWriting } = endedWriting(readSession(stage), now)
  sessionMapOf(stage).set('privateWriting', privateWriting)
  sessionMapOf(stage).set('lastWriting', lastWriting)
}
