import { expect, test } from 'vitest'
import type { LogEntry } from '../../sync/updateLog.ts'
import type { BallotRow } from '../../workshop/ballotStore.ts'
import type { Storage } from '../storage.ts'
import { BOARD, createBoard, entry, texts } from './testRows.ts'

const VOTE = 'vote-1------'

function ballotOf(
  boardId: string,
  participantId: string,
  ballot: object,
  changes: Partial<BallotRow> = {},
): BallotRow {
  return { boardId, voteId: VOTE, participantId, ballot: JSON.stringify(ballot), done: false, ...changes }
}

/** What every storage must do with ballots. */
export function testBallots(storage: () => Storage): void {
  const anna = ballotOf(BOARD, 'anna--------', { 'shape:a': 2 })
  const ben = ballotOf(BOARD, 'ben---------', { 'shape:a': 1, 'shape:b': 1 }, { done: true })

  test('nobody has a ballot before they cast one; a new one takes the place of the former', async () => {
    await createBoard(storage())
    expect(await storage().ballot(BOARD, VOTE, 'anna--------')).toBeNull()
    await storage().putBallot(anna)
    await storage().putBallot(ben)
    expect(await storage().ballot(BOARD, VOTE, 'anna--------')).toEqual(anna)
    const changed = ballotOf(BOARD, 'anna--------', {}, { done: true })
    await storage().putBallot(changed)
    expect(await storage().ballotsOf(BOARD, VOTE)).toEqual([changed, ben])
    expect(await storage().ballotsOf(BOARD, 'other-vote--')).toEqual([])
  })

  test('a ballot takes a board', async () => {
    await expect(storage().putBallot(anna)).rejects.toMatchObject({ reason: 'missing' })
  })

  test('closing a vote deletes its ballots and appends the result: both or none', async () => {
    await createBoard(storage())
    await storage().putBallot(anna)
    await storage().putBallot({ ...ben, voteId: 'other-vote--' })
    const broken: LogEntry = { ...entry('b'), doc: 'nonsense' as never }
    await expect(storage().closeVote(BOARD, VOTE, [entry('a'), broken])).rejects.toMatchObject({
      reason: 'invalid',
    })
    expect(await storage().ballotsOf(BOARD, VOTE)).toEqual([anna])
    expect(await texts(storage())).toEqual([])
    await storage().closeVote(BOARD, VOTE, [entry('result')])
    expect(await storage().ballotsOf(BOARD, VOTE)).toEqual([])
    expect(await storage().ballotsOf(BOARD, 'other-vote--')).toHaveLength(1)
    expect(await texts(storage())).toEqual(['result'])
  })

  test('a deleted board leaves no ballots', async () => {
    await createBoard(storage())
    await storage().putBallot(anna)
    await storage().deleteBoard(BOARD)
    expect(await storage().ballotsOf(BOARD, VOTE)).toEqual([])
  })
}
