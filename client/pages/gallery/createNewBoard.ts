import type { CreateBoardReply, CreateBoardRequest } from '../../../shared/protocol/http.ts'
import { createBoard } from '../../api/boards.ts'
import { patchPerson } from '../../api/seats.ts'
import { workspaceKey } from '../../api/workspaceStore.ts'
import { keepSeat } from '../board/enterBoard.ts'

interface NewBoard {
  request: CreateBoardRequest
  /** The host's own name; empty: anonymous for now. */
  name: string
  /** Only where the server asks organisers for one. */
  organiserKey: string
}

/** Creates the board, keeps the workspace's key and the host's seat in this browser. Rejects with ApiProblem. */
export async function createNewBoard({ request, name, organiserKey }: NewBoard): Promise<CreateBoardReply> {
  const token = workspaceKey.read() ?? (organiserKey || undefined)
  const reply = await createBoard(request, token)
  if (reply.workspaceKey) workspaceKey.write(reply.workspaceKey)
  keepSeat(await withName(reply, name))
  return reply
}

/** The board exists by now: a name that did not arrive can be given again on the board. */
async function withName(reply: CreateBoardReply, name: string): Promise<CreateBoardReply> {
  if (name === '') return reply
  const { board, seat } = reply
  try {
    const person = await patchPerson(board.id, seat.token, seat.participantId, { name })
    return { ...reply, seat: { ...seat, ...person } }
  } catch {
    return reply
  }
}
