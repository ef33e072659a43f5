import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createImageShelf } from './imageShelf.ts'
import { createTurnstile } from './turnstile.ts'

it('lets so many in at once, of one key fewer, in the order in which they came', async () => {
  const turnstile = createTurnstile({ total: 3, each: 2 })
  const inside: string[] = []
  const enter = async (name: string) => {
    const leave = await turnstile.enter(name[0] ?? '')
    inside.push(name)
    return leave
  }
  const visits = ['a1', 'a2', 'a3', 'b1', 'b2'].map(enter)
  await turn()
  expect(inside).toEqual(['a1', 'a2', 'b1'])
  const leave = await visits[0]
  leave?.()
  leave?.()
  await turn()
  expect(inside).toEqual(['a1', 'a2', 'b1', 'a3'])
})

it('an image is loaded once for all who get it at the same time, and so many different ones at once', async () => {
  const shelf = createImageShelf<string>(1)
  const loaded: string[] = []
  const take = (key: string) =>
    shelf.take(key, async () => {
      loaded.push(key)
      return key
    })
  const [first, second] = await Promise.all([take('x'), take('x')])
  const other = take('y')
  first.putBack()
  await turn()
  expect(loaded).toEqual(['x'])
  second.putBack()
  ;(await other).putBack()
  await expect(shelf.take('z', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  await take('x')
  expect(loaded).toEqual(['x', 'y', 'x'])
})
