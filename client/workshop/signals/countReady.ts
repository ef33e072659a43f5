import type { Person } from '../../../shared/protocol/people.ts'

export interface ReadyCount {
  ready: number
  /** How many participants are here. Hosts lead and viewers watch: nobody waits for them. */
  of: number
}

export function countReady(present: readonly Person[], readyIds: readonly string[]): ReadyCount {
  const participants = present.filter(({ role }) => role === 'participant')
  const ready = participants.filter(({ participantId }) => readyIds.includes(participantId))
  return { ready: ready.length, of: participants.length }
}

export function areAllReady({ ready, of }: ReadyCount): boolean {
  return of > 0 && ready === of
}
