import { readSession, sessionMapOf } from '../../shared/board/sessionMap.ts'
import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { WorkshopPorts } from './workshopPorts.ts'

const WATCH_MS = 1_000
/** A reload, or a lost connection that comes back, keeps the spotlight. */
const ABSENT_MS = 15_000

export interface SpotlightWatch {
  /** Looks at all open boards once. */
  look(): void
  stop(): void
}

/** Ends the spotlight of a host who has left, was removed, or is no host any more: nobody is held in an empty room. */
export function startSpotlightWatch({ rooms, now, onBackgroundError }: WorkshopPorts): SpotlightWatch {
  const absentSince = new Map<string, number>()

  function end(boardId: BoardId, participantId: ParticipantId): void {
    const write = rooms.write(`${boardId}/stage`, (stage) => {
      const isTheirs = readSession(stage).spotlight?.participantId === participantId
      if (isTheirs) sessionMapOf(stage).set('spotlight', null)
    })
    write.catch(onBackgroundError)
  }

  function isGone(boardId: BoardId, participantId: ParticipantId): boolean {
    const person = rooms.personHere(boardId, participantId)
    if (person) return person === 'removed' || person.role !== 'host'
    const key = `${boardId}/${participantId}`
    const since = absentSince.get(key) ?? now()
    absentSince.set(key, since)
    return now() - since >= ABSENT_MS
  }

  function look(): void {
    const absent = new Set(absentSince.keys())
    for (const [boardId, { spotlight }] of rooms.sessions()) {
      if (!spotlight) continue
      const { participantId } = spotlight
      if (isGone(boardId, participantId)) end(boardId, participantId)
      else if (!rooms.personHere(boardId, participantId)) absent.delete(`${boardId}/${participantId}`)
    }
    for (const key of absent) absentSince.delete(key)
  }

  const timer = setInterval(look, WATCH_MS)
  timer.unref()
  return { look, stop: () => clearInterval(timer) }
}
