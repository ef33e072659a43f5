import { beforeEach, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { BOARD, createBoard, newSeat } from './testRows.ts'

/** What every storage must do with seats. */
export function testSeats(storage: () => Storage): void {
  beforeEach(() => createBoard(storage()))

  test('numbers people in the order in which they came, also when all come at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `person-${index}`)
    const seats = await Promise.all(names.map((name) => storage().addSeat(newSeat(name))))
    expect(seats.map((seat) => seat.number)).toEqual(names.map((_, index) => index + 1))
    expect(await storage().seatsOfBoard(BOARD)).toEqual(seats)
  })

  test('a removed seat keeps its number and is still found by its token', async () => {
    const seat = await storage().addSeat(newSeat('anna'))
    expect(seat).toEqual({ ...newSeat('anna'), number: 1, lastSeenAt: null, removedAt: null })
    const removed = { ...seat, removedAt: 7, name: 'Anna' }
    expect(await storage().updateSeat(BOARD, 'anna', { removedAt: 7, name: 'Anna' })).toEqual(removed)
    expect(await storage().seatByTokenHash('token of anna')).toEqual(removed)
    expect(await storage().addSeat(newSeat('bert'))).toMatchObject({ number: 2 })
  })

  test('a person or token that is there already, and an unknown board, are refused', async () => {
    await storage().addSeat(newSeat('anna'))
    const sameToken = { ...newSeat('bert'), tokenHash: 'token of anna' }
    await expect(storage().addSeat(newSeat('anna'))).rejects.toMatchObject({ reason: 'conflict' })
    await expect(storage().addSeat(sameToken)).rejects.toMatchObject({ reason: 'conflict' })
    await expect(storage().addSeat(newSeat('bert', 'nowhere'))).rejects.toMatchObject({ reason: 'missing' })
    expect(await storage().seatsOfBoard(BOARD)).toHaveLength(1)
  })
}
