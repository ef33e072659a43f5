import { setImmediate } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { createTokenBucket } from './tokenBucket.ts'
import { createTurns } from './turns.ts'

/** A clock on which every step takes four milliseconds. */
function startTurns() {
  let now = 0
  const done: string[] = []
  const turns = createTurns(() => now)
  const bucket = (burst: number, perSecond = 0) => createTokenBucket({ burst, perSecond }, () => now)
  const steps = (name: string, count: number) => {
    let left = count
    return () => {
      now += 4
      done.push(name)
      left -= 1
      return left === 0
    }
  }
  return { turns, done, bucket, steps, later: (ms: number) => (now += ms) }
}

it('H5 who has used up least comes first, and a turn of the event loop ends in between', async () => {
  const { turns, done, bucket, steps } = startTurns()
  const [heavy, light] = [bucket(1000), bucket(2000)]
  turns.add(heavy, steps('heavy', 6))
  await setImmediate()
  expect(done).toEqual(['heavy', 'heavy'])
  turns.add(light, steps('light', 1))
  await setImmediate()
  expect(done).toEqual(['heavy', 'heavy', 'light', 'heavy'])
  await vi.waitFor(() => expect(done.filter((name) => name === 'heavy')).toHaveLength(6))
})

it('H4 who has used up all their time waits, and holds up nobody', async () => {
  const { turns, done, bucket, steps, later } = startTurns()
  const [spent, other] = [bucket(4, 1000), bucket(100)]
  turns.add(spent, steps('spent', 3))
  turns.add(other, steps('other', 1))
  await vi.waitFor(() => expect(done).toEqual(['other', 'spent']))
  expect(turns.isFree(spent)).toBe(false)
  await vi.waitFor(() => {
    later(5)
    expect(done).toEqual(['other', 'spent', 'spent', 'spent'])
  })
})

it('the steps of one seat take turns too', async () => {
  const { turns, done, bucket, steps } = startTurns()
  const seat = bucket(1000)
  turns.add(seat, steps('a', 2))
  turns.add(seat, steps('b', 2))
  await vi.waitFor(() => expect(done).toEqual(['a', 'b', 'a', 'b']))
})
