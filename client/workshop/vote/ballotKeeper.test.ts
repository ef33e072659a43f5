import { expect, test, vi } from 'vitest'
import type { Ballot, BallotReply } from '../../../shared/protocol/votes.ts'
import { ApiProblem } from '../../api/ApiProblem.ts'
import { type BallotState, openBallotKeeper } from './ballotKeeper.ts'
import { withDot } from './editBallot.ts'

const replyTo = (ballot: Ballot): BallotReply => ({ ballot, left: 1, done: false })
const dotOn = (note: string) => (ballot: Ballot) => withDot(ballot, note, null, 1)

async function openKeeper() {
  const put = vi.fn(async (ballot: Ballot) => replyTo(ballot))
  const states: BallotState[] = []
  const onProblem = vi.fn()
  const box = { put, fetch: async () => replyTo({}), setDone: async () => replyTo({}) }
  const keeper = openBallotKeeper(box, { onState: (state) => states.push(state), onProblem })
  await vi.waitFor(() => expect(states.at(-1)?.reply).not.toBeNull())
  return { keeper, put, states, onProblem }
}

test('a dot put in the very moment in which the one before was saved takes nothing back', async () => {
  const { keeper, put, states } = await openKeeper()
  keeper.change(dotOn('a'))
  await vi.waitFor(() =>
    expect(states.at(-1)).toMatchObject({ isSaving: false, reply: { ballot: { a: 1 } } }),
  )
  keeper.change(dotOn('b'))
  await vi.waitFor(() => expect(put).toHaveBeenLastCalledWith({ a: 1, b: 1 }))
})

test('dots put while one is on its way go together, after it', async () => {
  const { keeper, put } = await openKeeper()
  for (const note of ['a', 'b', 'c']) keeper.change(dotOn(note))
  expect(keeper.latest()).toEqual({ a: 1, b: 1, c: 1 })
  await vi.waitFor(() => expect(put.mock.calls).toEqual([[{ a: 1 }], [{ a: 1, b: 1, c: 1 }]]))
})

test('what was refused is told, and the next change starts from what the server has', async () => {
  const { keeper, put, onProblem, states } = await openKeeper()
  put.mockRejectedValueOnce(new ApiProblem('ballot_own_note'))
  keeper.change(dotOn('own'))
  await vi.waitFor(() => expect(onProblem).toHaveBeenCalledWith('ballot_own_note'))
  await vi.waitFor(() => expect(states.at(-1)?.isSaving).toBe(false))
  keeper.change(dotOn('other'))
  await vi.waitFor(() => expect(put).toHaveBeenLastCalledWith({ other: 1 }))
})

test('a closed ballot says nothing more', async () => {
  const { keeper, states } = await openKeeper()
  keeper.change(dotOn('a'))
  const told = states.length
  keeper.close()
  await Promise.resolve()
  expect(states).toHaveLength(told)
})
