import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { VoteId } from '../../shared/protocol/votes.ts'
import type { LogEntry } from '../sync/updateLog.ts'

/** One person's ballot in a vote that is running. Nothing of it is kept when the vote ends. */
export interface BallotRow {
  boardId: BoardId
  voteId: VoteId
  participantId: ParticipantId
  /** JSON of a `Ballot`. */
  ballot: string
  /** They said that they are done. */
  done: boolean
}

/** The secret part of votes on disk. Every write is durable when it resolves; every call may reject. */
export interface BallotStore {
  ballot(boardId: BoardId, voteId: VoteId, participantId: ParticipantId): Promise<BallotRow | null>
  ballotsOf(boardId: BoardId, voteId: VoteId): Promise<BallotRow[]>
  /** In the place of the person's former one. Rejects (`missing`) if there is no such board. */
  putBallot(row: BallotRow): Promise<void>
  /** Deletes the ballots of a vote and appends these entries to the log: all or nothing. */
  closeVote(boardId: BoardId, voteId: VoteId, entries: readonly LogEntry[]): Promise<void>
}
