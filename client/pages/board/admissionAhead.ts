import { type BoardId, boardIdSchema } from '../../../shared/ids.ts'
import { parseSecret } from '../../api/links.ts'
import { seatOn } from '../../api/seatStore.ts'
import { prefetchBoard } from './boardRoomFile.ts'
import { type Admission, enterBoard, isFromGallery } from './enterBoard.ts'

/** So long the browser shows an empty page rather than one that says "one moment". */
const PATIENCE_MS = 300

interface AdmissionAhead {
  boardId: BoardId
  answer: Promise<Admission>
  /** Null while the answer is on its way. */
  admission: Admission | null
}

let ahead: AdmissionAhead | null = null

/** Asks at the door of the board in the address before anything is drawn. Resolves with the answer, or when patience ends. */
export async function askAhead(): Promise<void> {
  const boardId = boardIdSchema.safeParse(location.pathname.match(/^\/b\/([^/]+)\/?$/)?.[1]).data
  if (!boardId) return
  const secret = parseSecret(location.hash)
  const isSeated = seatOn(boardId).read() !== null
  const answer = enterBoard({ boardId, secret, asOrganiser: isFromGallery(history.state) })
  const asked: AdmissionAhead = { boardId, answer, admission: null }
  ahead = asked
  // After the question: a browser sends six requests at a time.
  if (isSeated) prefetchBoard()
  const keep = (admission: Admission) => {
    asked.admission = admission
  }
  await Promise.race([answer.then(keep), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}

/** What was asked ahead, once: a page that is opened later asks anew. */
export function takeAhead(boardId: BoardId): AdmissionAhead | null {
  const taken = ahead?.boardId === boardId ? ahead : null
  ahead = null
  return taken
}
