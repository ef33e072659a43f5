import type { BoardId } from '../../shared/ids.ts'
import type { Seat } from '../../shared/protocol/http.ts'
import { PERSON_COLORS } from '../../shared/protocol/people.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import type { NewSeat, SeatRow } from './boardStore.ts'
import { hashSecret, newId, newSecret } from './secrets.ts'
import { toPerson } from './views.ts'

export interface IssuedSeat {
  /** Told to its owner this once; only the hash is stored. */
  token: string
  row: NewSeat
}

export interface SeatWishes {
  boardId: BoardId
  role: Role
  name: string | null
  /** Who sits there already, the removed too. */
  seated: readonly SeatRow[]
  now: number
}

export function issueSeat({ boardId, role, name, seated, now }: SeatWishes): IssuedSeat {
  const token = newSecret()
  const color = leastUsedColor(seated)
  const row = {
    participantId: newId(),
    boardId,
    tokenHash: hashSecret(token),
    role,
    name,
    color,
    createdAt: now,
  }
  return { token, row }
}

/** A seat as its owner gets it. */
export function toSeat(row: SeatRow, token: string): Seat {
  return { ...toPerson(row), token }
}

/** The first of the colours that the fewest people on the board have. */
export function leastUsedColor(seated: readonly Pick<SeatRow, 'color' | 'removedAt'>[]): string {
  const uses = (color: string) => seated.filter((s) => s.removedAt === null && s.color === color).length
  const [first, ...others] = PERSON_COLORS
  return others.reduce<string>((best, color) => (uses(color) < uses(best) ? color : best), first)
}
