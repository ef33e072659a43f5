import { z } from 'zod'
import type { BallotRow } from '../workshop/ballotStore.ts'
import type { SecretCipher } from './secretCipher.ts'

/** What of a ballot is encrypted: everything but the vote that it belongs to. */
const secretSchema = z.object({ participantId: z.string(), ballot: z.string(), done: z.boolean() })

/** Between a ballot and its row, which tells of the voter and of the dots nothing. */
export function ballotCodec(cipher: SecretCipher) {
  const contextOf = (boardId: string, voteId: string) => `${boardId}/ballots/${voteId}`
  const voterOf = (boardId: string, voteId: string, participantId: string) =>
    cipher.pseudonym(`${contextOf(boardId, voteId)}/${participantId}`)
  return {
    voter: voterOf,
    encode({ boardId, voteId, ...secret }: BallotRow) {
      const data = Buffer.from(JSON.stringify(secret))
      const voter = voterOf(boardId, voteId, secret.participantId)
      return { boardId, voteId, voter, data: cipher.encrypt(data, contextOf(boardId, voteId)) }
    },
    decode(boardId: string, voteId: string, data: unknown): BallotRow {
      const bytes = cipher.decrypt(z.instanceof(Uint8Array).parse(data), contextOf(boardId, voteId))
      return { boardId, voteId, ...secretSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) }
    },
  }
}
