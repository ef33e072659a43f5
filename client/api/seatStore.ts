import * as z from 'zod/mini'
import type { BoardId } from '../../shared/ids.ts'
import { languageSchema, seatSchema } from '../../shared/protocol/http.ts'
import { type LocalValue, localValue } from './localStore.ts'

/** The seat with what the board page shows before the server has answered. */
const storedSeatSchema = z.object({ seat: seatSchema, title: z.string(), language: languageSchema })
export type StoredSeat = z.infer<typeof storedSeatSchema>

const values = new Map<BoardId, LocalValue<StoredSeat>>()

/** This browser's seat on a board: the same person after a reload. */
export function seatOn(boardId: BoardId): LocalValue<StoredSeat> {
  const known = values.get(boardId)
  if (known) return known
  const value = localValue(`denkraum.seat.${boardId}`, storedSeatSchema)
  values.set(boardId, value)
  return value
}

/**
 * Whose seat this browser had on a board before, when another took its place without the person wanting to be somebody else. What only
 * the browser holds of it comes along to the new seat.
 */
export function formerSeatOn(boardId: BoardId): LocalValue<string> {
  return localValue(`denkraum.formerSeat.${boardId}`, z.string())
}

/** The server does not know the seat (any more), or another one takes its place. */
export function giveUpSeat(boardId: BoardId): void {
  const stored = seatOn(boardId).read()
  if (stored) formerSeatOn(boardId).write(stored.seat.participantId)
  seatOn(boardId).forget()
}
