import { expect, it } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { mustForget, sessionEndOf } from './sessionEnds.ts'

it.each([
  { code: CLOSE.removed, isAllSaved: true, forgets: true },
  { code: CLOSE.removed, isAllSaved: false, forgets: true },
  { code: CLOSE.boardNotFound, isAllSaved: true, forgets: true },
  // It may lie in the trash.
  { code: CLOSE.boardNotFound, isAllSaved: false, forgets: false },
  // The server lost the seat with an older backup.
  { code: CLOSE.seatInvalid, isAllSaved: true, forgets: false },
  { code: CLOSE.notAllowed, isAllSaved: true, forgets: false },
  { code: CLOSE.badFrame, isAllSaved: false, forgets: false },
])(
  'K3 after $code (all saved: $isAllSaved) the local copy goes: $forgets',
  ({ code, isAllSaved, forgets }) => {
    expect(mustForget(sessionEndOf(code), isAllSaved)).toBe(forgets)
  },
)
