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
