import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { type Layer, mayRead } from '../../shared/protocol/roles.ts'
import { UnknownDocument } from './layerLoader.ts'
import { SEAT_MAX_SOCKETS, SOCKETS_PER_PERSON } from './limits.ts'

export type Refusal = readonly [code: number, reason: string]

/** A socket that wants in, and how many are there already. */
export interface Applicant {
  /** What has become of the seat lately; null: nothing. */
  latest: Person | 'removed' | null
  person: Person
  layer: Layer
  seatSockets: number
  boardSockets: number
  maxPeople: number
}

/** Why a socket may not come in; null: it may. */
export function refusalOf(applicant: Applicant): Refusal | null {
  if (applicant.latest === 'removed') return [CLOSE.removed, 'removed']
  if (!mayRead(applicant.person.role, applicant.layer)) return [CLOSE.notAllowed, 'not allowed']
  if (applicant.seatSockets >= SEAT_MAX_SOCKETS) return [CLOSE.tryAgainLater, 'too many tabs']
  if (applicant.boardSockets >= applicant.maxPeople * SOCKETS_PER_PERSON)
    return [CLOSE.tryAgainLater, 'too many connections']
  return null
}

export function refusalForLoadError(error: unknown): Refusal {
  if (error instanceof UnknownDocument) return [CLOSE.boardNotFound, 'no such document']
  return [CLOSE.tryAgainLater, 'cannot be loaded now']
}
