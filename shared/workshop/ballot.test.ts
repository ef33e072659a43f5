import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot, Voting } from '../protocol/votes.ts'
import { checkBallot, dotsLeft, type NoteFacts, withoutGone } from './ballot.ts'
import { extendedVote, isVoteOver, startedVote, suggestDots } from './vote.ts'
import { colorOf, countVote, rankNotes } from './voteResult.ts'

const NOTES = ['shape:a', 'shape:b', 'shape:c', 'shape:d', 'shape:e']
const PEOPLE = ['ann---------', 'ben---------', 'cem---------', 'dua---------']
const ANYTHING: NoteFacts = { exists: () => true, isInScope: () => true, isOwn: () => false }

const start = (rules: object = {}): Voting => {
  const command = {
    title: '',
    kind: 'dots',
    dots: 3,
    stacking: true,
    ownAllowed: true,
    open: false,
    scope: 'board',
  }
  return startedVote({ type: 'vote.start', ...command, ...rules } as never, 'vote-1------', 'board', 1000)
}
const ballots = fc.dictionary(fc.constantFrom(...NOTES), fc.integer({ min: 0, max: 4 }), { maxKeys: 5 })

/** What people and the board do while a vote runs. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('put' as const), person: fc.constantFrom(...PEOPLE), ballot: ballots }),
    fc.record({ kind: fc.constant('leave' as const), person: fc.constantFrom(...PEOPLE) }),
    fc.record({ kind: fc.constant('delete' as const), note: fc.constantFrom(...NOTES) }),
    fc.record({ kind: fc.constant('restore' as const), note: fc.constantFrom(...NOTES) }),
  ),
  { maxLength: 30 },
)

describe('ballots', () => {
  it('E1 E3 E4 whatever people put, delete and bring back: never more than one’s dots, and the counts are their sum', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: 1, max: 6 }), fc.boolean(), (all, dots, stacking) => {
        const voting = start({ dots, stacking })
        const board = new Set(NOTES)
        const cast = new Map<string, Ballot>()
        const exists = (id: string) => board.has(id)
        for (const one of all) {
          if (one.kind === 'delete') board.delete(one.note)
          else if (one.kind === 'restore') board.add(one.note)
          else if (one.kind === 'leave') cast.delete(one.person)
          else {
            const previous = cast.get(one.person) ?? {}
            if (checkBallot(voting, one.ballot, previous, { ...ANYTHING, exists }) === null)
              cast.set(one.person, withoutGone(one.ballot, exists))
          }
          for (const ballot of cast.values()) {
            const counts = Object.values(withoutGone(ballot, exists)).map(Number)
            expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(dots)
            if (!stacking) expect(Math.max(0, ...counts)).toBeLessThanOrEqual(1)
          }
        }
        const { counts, voters } = countVote(voting, cast, exists, 2000)
        const total = [...cast.values()].flatMap((ballot) =>
          Object.values(withoutGone(ballot, exists)).map(Number),
        )
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(
          total.reduce((sum, count) => sum + count, 0),
        )
        expect(Object.keys(counts).every(exists)).toBe(true)
        expect(voters).toBeLessThanOrEqual(cast.size)
      }),
      { numRuns: 200 },
    )
  })

  it('E2 says why not', () => {
    const voting = start({ stacking: false, ownAllowed: false })
    const check = (ballot: Ballot, facts: Partial<NoteFacts> = {}, previous: Ballot = {}) =>
      checkBallot(voting, ballot, previous, { ...ANYTHING, ...facts })
    expect(check({ 'shape:a': 1 })).toBeNull()
    expect(check({ 'shape:a': 2 })).toBe('ballot_stacked')
    expect(check({ 'shape:a': 4 })).toBe('ballot_too_many')
    expect(check({ 'shape:a': 1 }, { exists: () => false })).toBe('ballot_note_missing')
    expect(check({ 'shape:a': 1 }, { isInScope: () => false })).toBe('ballot_out_of_scope')
    expect(check({ 'shape:a': 1 }, { isInScope: () => false }, { 'shape:a': 1 })).toBeNull()
    expect(check({ 'shape:a': 1 }, { isOwn: () => true })).toBe('ballot_own_note')
    expect(check({ 'shape:a': 0 }, { exists: () => false })).toBeNull()
  })

  it('E1 without stacking a note takes one dot, of whichever colour', () => {
    const check = (stacking: boolean, ballot: Ballot) =>
      checkBallot(start({ kind: 'howNowWow', stacking }), ballot, {}, ANYTHING)
    expect(check(false, { 'shape:a': { now: 1, wow: 0 }, 'shape:b': { now: 1 } })).toBeNull()
    expect(check(false, { 'shape:a': { now: 1, wow: 1 } })).toBe('ballot_stacked')
    expect(check(true, { 'shape:a': { now: 1, wow: 2 } })).toBeNull()
  })

  it('E9 counts what is left of each colour, and nothing with scores', () => {
    expect(
      dotsLeft({ kind: 'howNowWow', dots: 3 }, { 'shape:a': { how: 2 }, 'shape:b': { wow: 1 } }),
    ).toEqual({
      how: 1,
      now: 3,
      wow: 2,
    })
    expect(dotsLeft({ kind: 'nuf', dots: 3 }, { 'shape:a': { new: 3 } })).toBeNull()
  })
})

describe('results', () => {
  it('E3 ranks with ties', () => {
    const counts = { 'shape:d': 1, 'shape:b': 2, 'shape:a': 5, 'shape:c': 2 }
    expect(rankNotes({ counts }).map(({ noteId, rank, isTied }) => [noteId, rank, isTied])).toEqual([
      ['shape:a', 1, false],
      ['shape:b', 2, true],
      ['shape:c', 2, true],
      ['shape:d', 4, false],
    ])
  })

  it('E9 a tie of colours goes to the easier one', () => {
    expect(colorOf({ how: 1, now: 1, wow: 1 })).toBe('now')
    expect(colorOf({ how: 2, now: 1, wow: 2 })).toBe('wow')
    expect(colorOf({ how: 2, now: 1, wow: 1 })).toBe('how')
    expect(colorOf({ how: 0, now: 0, wow: 0 })).toBeNull()
  })

  it('E8 an open vote keeps who voted, a secret one does not', () => {
    const cast = new Map([['ann---------', { 'shape:a': 1 }]])
    expect(countVote(start({ open: true }), cast, () => true, 2000).ballots).toEqual({
      'ann---------': { 'shape:a': 1 },
    })
    expect(JSON.stringify(countVote(start(), cast, () => true, 2000))).not.toContain('ann')
  })
})

describe('time and dots', () => {
  it('E7 a vote is over two seconds after its end, and runs on when extended', () => {
    const voting = start({ seconds: 10 })
    expect([isVoteOver(voting, 12_999), isVoteOver(voting, 13_001)]).toEqual([false, true])
    expect(extendedVote(voting, 60, 20_000).endsAt).toBe(80_000)
    expect(isVoteOver(start(), Number.MAX_SAFE_INTEGER)).toBe(false)
  })

  it('E12 suggests a quarter to a third of the notes, three to ten', () => {
    expect([0, 1, 3, 8, 12, 20, 30, 60].map(suggestDots)).toEqual([1, 1, 2, 3, 4, 6, 9, 10])
  })
})
