import { describe, expect, it } from 'vitest'
import { commandSchema } from '../../../shared/protocol/commands.ts'
import { NEW_VOTE_FORM, secondsOf, suggestedDots, toVoteStart } from './voteForm.ts'

describe('starting a vote', () => {
  it.each([
    [1, 1],
    [4, 3],
    [12, 4],
    [24, 7],
    [100, 10],
  ])('suggests for %d notes %d dots', (notes, dots) => {
    expect(suggestedDots('dots', notes)).toBe(dots)
  })

  it('suggests three dots of each colour', () => {
    expect(suggestedDots('howNowWow', 20)).toBe(3)
    expect(suggestedDots('howNowWow', 2)).toBe(2)
  })

  it('reads minutes', () => {
    expect(secondsOf('', 14_400)).toBeUndefined()
    expect(secondsOf(' 5 ', 14_400)).toBe(300)
    for (const wrong of ['0', '241', 'fünf', '1,5']) expect(secondsOf(wrong, 14_400)).toBeNull()
  })

  it('makes a command that the server takes', () => {
    const start = toVoteStart({ ...NEW_VOTE_FORM, title: ' Los ' }, { step: 'step-1' }, 12, 120)
    expect(commandSchema.parse(start)).toMatchObject({
      title: 'Los',
      dots: 4,
      seconds: 120,
      scope: { step: 'step-1' },
    })
    expect(toVoteStart(NEW_VOTE_FORM, 'board', 12, undefined)).not.toHaveProperty('seconds')
  })
})
