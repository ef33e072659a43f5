import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VOTE_COLORS } from '../../../shared/protocol/votes.ts'
import { dotsLeft } from '../../../shared/workshop/ballot.ts'
import { dotsOn, scoreOf, withDot, withScore, withToggledDot } from './editBallot.ts'

const note = fc.constantFrom('shape:a', 'shape:b', 'shape:c')
const color = fc.constantFrom(...VOTE_COLORS)

describe('editing a ballot', () => {
  it('puts a dot and takes it back without a trace', () => {
    const one = withDot({}, 'shape:a', null, 1)
    expect(one).toEqual({ 'shape:a': 1 })
    expect(withDot(one, 'shape:a', null, -1)).toEqual({})
    expect(withDot({}, 'shape:a', null, -1)).toEqual({})
  })

  it('keeps the colours apart', () => {
    const ballot = withDot(withDot({}, 'shape:a', 'now', 1), 'shape:a', 'wow', 1)
    expect(ballot).toEqual({ 'shape:a': { now: 1, wow: 1 } })
    expect(dotsOn(withDot(ballot, 'shape:a', 'now', -1), 'shape:a', 'wow')).toBe(1)
  })

  it('changes the colour of a note’s only dot, and takes it back', () => {
    const now = withToggledDot({}, 'shape:a', 'now')
    const wow = withToggledDot(now, 'shape:a', 'wow')
    expect([now, wow]).toEqual([{ 'shape:a': { now: 1 } }, { 'shape:a': { wow: 1 } }])
    expect(withToggledDot(wow, 'shape:a', 'wow')).toEqual({})
    expect(withToggledDot(withToggledDot({}, 'shape:a', null), 'shape:a', null)).toEqual({})
  })

  it('scores, and takes a score back', () => {
    const ballot = withScore(withScore({}, 'shape:a', 'new', 7), 'shape:a', 'useful', 9)
    expect(ballot).toEqual({ 'shape:a': { new: 7, useful: 9 } })
    expect(scoreOf(ballot, 'shape:a', 'feasible')).toBeNull()
    expect(withScore(withScore(ballot, 'shape:a', 'new', null), 'shape:a', 'useful', null)).toEqual({})
  })

  it('has as many dots as were put', () => {
    const puts = fc.array(fc.tuple(note, color), { maxLength: 20 })
    fc.assert(
      fc.property(puts, (dots) => {
        const ballot = dots.reduce<object>((before, [id, one]) => withDot(before as never, id, one, 1), {})
        const left = dotsLeft({ kind: 'howNowWow', dots: 20 }, ballot as never)
        const spent = (one: string) => dots.filter(([, put]) => put === one).length
        expect(left).toEqual({ how: 20 - spent('how'), now: 20 - spent('now'), wow: 20 - spent('wow') })
      }),
    )
  })
})
