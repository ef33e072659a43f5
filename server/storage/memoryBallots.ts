import type { LogEntry } from '../sync/updateLog.ts'
import type { BallotRow, BallotStore } from '../workshop/ballotStore.ts'
import { StorageError } from './storageError.ts'

export interface MemoryBallotsOptions {
  hasBoard(id: string): boolean
  append(entries: readonly LogEntry[]): Promise<void>
}

/** The ballots of a storage in memory. */
export function memoryBallots({ hasBoard, append }: MemoryBallotsOptions): BallotStore {
  let rows: BallotRow[] = []
  const isOf = (boardId: string, voteId: string) => (row: BallotRow) =>
    row.boardId === boardId && row.voteId === voteId && hasBoard(boardId)
  const isSame = (a: BallotRow) => (b: BallotRow) =>
    isOf(a.boardId, a.voteId)(b) && a.participantId === b.participantId
  return {
    async ballot(boardId, voteId, participantId) {
      const found = rows.filter(isOf(boardId, voteId)).find((row) => row.participantId === participantId)
      return structuredClone(found ?? null)
    },
    ballotsOf: async (boardId, voteId) =>
      structuredClone(
        rows.filter(isOf(boardId, voteId)).sort((a, b) => (a.participantId < b.participantId ? -1 : 1)),
      ),
    async putBallot(row) {
      if (!hasBoard(row.boardId)) throw new StorageError('missing', 'There is no such board')
      rows = [...rows.filter((other) => !isSame(row)(other)), structuredClone(row)]
    },
    async closeVote(boardId, voteId, entries) {
      await append(entries)
      rows = rows.filter((row) => !isOf(boardId, voteId)(row))
    },
  }
}
