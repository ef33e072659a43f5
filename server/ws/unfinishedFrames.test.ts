import { expect, it } from 'vitest'
import { watchUnfinishedFrames } from './unfinishedFrames.ts'

it('H4 who sends frames that do not end is put out when all of them are too much, whoever sent most first', () => {
  const frames = watchUnfinishedFrames(100)
  const ended: string[] = []
  const open = (name: string) => {
    const socket = { bytesRead: 500, destroy: () => ended.push(name) as never }
    return { socket, watched: frames.watch(socket) }
  }
  const [calm, slow, greedy] = ['calm', 'slow', 'greedy'].map(open)
  for (const one of [calm, slow, greedy]) if (one) one.socket.bytesRead += 40
  calm?.watched.finished()
  frames.check()
  expect(ended).toEqual([])
  if (greedy) greedy.socket.bytesRead += 50
  frames.check()
  expect(ended).toEqual(['greedy'])
  greedy?.watched.stop()
  frames.check()
  expect(ended).toEqual(['greedy'])
  frames.stop()
})
