import type { BoardId } from '../../../shared/ids.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { patchBoard } from '../../api/boards.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { useToast } from '../../ui/Toasts.tsx'

/** Opens or closes the door, then `onDone`; a failure is shown in a toast. */
export function useDoor(boardId: BoardId, seatToken: string, onDone: () => void) {
  const toast = useToast()
  const problemText = useProblemText()
  const fail = (error: unknown) => toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
  return (door: 'open' | 'closed') => {
    patchBoard(boardId, seatToken, { door }).then(onDone, fail)
  }
}
