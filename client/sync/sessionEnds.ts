import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { SessionEnd } from './boardSession.ts'

const ENDS: Readonly<Record<number, SessionEnd>> = {
  [CLOSE.seatInvalid]: 'seatInvalid',
  [CLOSE.notAllowed]: 'notAllowed',
  [CLOSE.boardNotFound]: 'boardNotFound',
  [CLOSE.removed]: 'removed',
}

/** What a final close code (4400-4499) means for this person. */
export function sessionEndOf(closeCode: number): SessionEnd {
  return ENDS[closeCode] ?? 'reload'
}

/**
 * Who may not see the board any more keeps no copy of it. But a board comes back from the trash, and a seat that the server does not know
 * was lost with an older backup: what is nowhere else stays, and comes along to the next seat.
 */
export function mustForget(end: SessionEnd, isAllSaved: boolean): boolean {
  return end === 'removed' || (end === 'boardNotFound' && isAllSaved)
}
