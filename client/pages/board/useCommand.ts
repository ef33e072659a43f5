import type { BoardId } from '../../../shared/ids.ts'
import type { CommandInput, CommandReply } from '../../../shared/protocol/commands.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { sendCommand } from '../../api/commands.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { useToast } from '../../ui/Toasts.tsx'

/** Sends a command of the session. Null: it was refused or did not arrive, and a toast has said why. */
export function useCommand(boardId: BoardId, seatToken: string) {
  const toast = useToast()
  const problemText = useProblemText()
  return async (command: CommandInput): Promise<CommandReply | null> => {
    try {
      return await sendCommand(boardId, seatToken, command)
    } catch (error) {
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
      return null
    }
  }
}
