import { describe, expect, it } from 'vitest'
import { ballotReplySchema } from './votes.ts'

describe('a ballot that comes back', () => {
  it.each([
    { kind: 'dots', ballot: { 'shape:a': 2 }, left: 1 },
    { kind: 'howNowWow', ballot: { 'shape:a': { now: 1, wow: 2 } }, left: { how: 3, now: 2, wow: 1 } },
    { kind: 'nuf', ballot: { 'shape:a': { new: 7, feasible: 10 } }, left: null },
  ])('is read whole: $kind', ({ ballot, left }) => {
    const reply = { ballot, left, done: false }
    expect(ballotReplySchema.parse(reply)).toEqual(reply)
  })
})
