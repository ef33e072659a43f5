import { describe, expect, it } from 'vitest'
import { PERSON_COLORS } from '../../shared/protocol/people.ts'
import { createCrowd } from './crowd.ts'
import { leastUsedColor } from './newSeat.ts'
import { createOneAfterAnother } from './oneAfterAnother.ts'

const [first, second] = PERSON_COLORS

describe('leastUsedColor', () => {
  const seat = (color: string, removedAt: number | null = null) => ({ color, removedAt })

  it('starts with the first and avoids what is in use', () => {
    expect(leastUsedColor([])).toBe(first)
    expect(leastUsedColor([seat(first)])).toBe(second)
    expect(leastUsedColor([...PERSON_COLORS, first].map((color) => seat(color)))).toBe(second)
  })

  it('gives the colour of a removed person to somebody else', () => {
    expect(leastUsedColor([seat(first, 1)])).toBe(first)
  })
})

describe('createCrowd', () => {
  it('counts who is connected and who is just coming, each once', () => {
    let time = 0
    const here = new Set(['ann'])
    const crowd = createCrowd({ connected: () => here }, 3, () => time)
    crowd.arrived('board', 'ann')
    crowd.arrived('board', 'ben')
    expect(crowd.isFull('board')).toBe(false)
    crowd.arrived('board', 'cem')
    expect(crowd.isFull('board')).toBe(true)
    time = 60_000
    expect(crowd.isFull('board')).toBe(false)
  })
})

describe('createOneAfterAnother', () => {
  it('keeps the order of one key, lets other keys pass, survives a failure', async () => {
    const oneAfterAnother = createOneAfterAnother()
    const order: string[] = []
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const slow = oneAfterAnother('a', async () => {
      await gate
      order.push('a1')
      throw new Error('failed')
    })
    const next = oneAfterAnother('a', async () => order.push('a2'))
    await oneAfterAnother('b', async () => order.push('b'))
    open()
    await expect(slow).rejects.toThrow('failed')
    await next
    expect(order).toEqual(['b', 'a1', 'a2'])
  })
})
