import type { BoardId } from '../../shared/ids.ts'
import { type Ballot, type BallotReply, ballotReplySchema, type VoteId } from '../../shared/protocol/votes.ts'
import { request } from './request.ts'

/** One person's way to their ballot in one vote. All calls reject with ApiProblem; then nothing has changed. */
export interface BallotBox {
  fetch(signal?: AbortSignal): Promise<BallotReply>
  put(ballot: Ballot): Promise<BallotReply>
  setDone(done: boolean): Promise<BallotReply>
}

export function ballotBox(boardId: BoardId, voteId: VoteId, token: string): BallotBox {
  const path = `/api/boards/${boardId}/votes/${voteId}`
  return {
    fetch: (signal) => request(`${path}/ballot`, ballotReplySchema, { token, signal }),
    put: (body) => request(`${path}/ballot`, ballotReplySchema, { method: 'PUT', token, body }),
    setDone: (done) => request(`${path}/done`, ballotReplySchema, { method: 'PUT', token, body: { done } }),
  }
}
