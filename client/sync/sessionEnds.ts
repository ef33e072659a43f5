import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { SessionEnd } from './boardSession.ts'

const ENDS: Readonly<Record<number, SessionEnd>> = {
  [CLOSE.seatInvalid]: 'seatInvalid',
  [CLOSE.notAllowed]: 'notAllowed',
  [CLOSE.boardNotFound]: 'boardNotFound',
  [CLOSE.removed]: 'removed',
}

const FORGETTING: readonly SessionEnd[] = ['seatInvalid', 'boardNotFound', 'removed']

/** What a final close code (4400-4499) means for this person. */
export function sessionEndOf(closeCode: number): SessionEnd {
  return ENDS[closeCode] ?? 'reload'
}

/** Who may not see the board any more keeps no copy of it. */
export function mustForget(end: SessionEnd): boolean {
  return FORGETTING.includes(end)
}
