import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Board } from '../../../shared/protocol/http.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { duplicateBoard, fetchBoards, patchBoard, restoreBoard, trashBoard } from '../../api/boards.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { type ToastMessage, useToast } from '../../ui/Toasts.tsx'

/** The workspace's boards, also archived and trashed ones. */
export function useBoards(workspaceKey: string) {
  return useQuery({
    queryKey: ['boards', workspaceKey],
    queryFn: ({ signal }) => fetchBoards(workspaceKey, signal),
  })
}

/** What one can do with a board in the gallery; each says how it went in a toast. */
export interface BoardActions {
  rename(board: Board, title: string): void
  duplicate(board: Board): void
  setArchived(board: Board, archived: boolean): void
  trash(board: Board): void
  restore(board: Board): void
}

export function useBoardActions(workspaceKey: string): BoardActions {
  const { t } = useTranslation(['gallery', 'common'])
  const run = useChange(workspaceKey)
  const undo = (action: () => void) => ({ text: t('common:undo'), run: action })
  const actions: BoardActions = {
    rename: (board, title) => run(() => patchBoard(board.id, workspaceKey, { title })),
    duplicate(board) {
      const title = t('gallery:copyOf', { title: board.title }).slice(0, 120)
      run(() => duplicateBoard(board.id, workspaceKey, title), { text: t('gallery:duplicated', { title }) })
    },
    setArchived(board, archived) {
      const done = {
        text: t('gallery:archivedToast', board),
        action: undo(() => actions.setArchived(board, false)),
      }
      run(() => patchBoard(board.id, workspaceKey, { archived }), archived ? done : undefined)
    },
    trash(board) {
      const done = { text: t('gallery:trashed', board), action: undo(() => actions.restore(board)) }
      run(() => trashBoard(board.id, workspaceKey), done)
    },
    restore: (board) =>
      run(() => restoreBoard(board.id, workspaceKey), { text: t('gallery:restored', board) }),
  }
  return actions
}

/** Does one thing on the server, then shows the boards as they are and how it went. */
function useChange(workspaceKey: string) {
  const client = useQueryClient()
  const toast = useToast()
  const problemText = useProblemText()
  const { mutate } = useMutation({
    mutationFn: (change: { run(): Promise<unknown>; done: ToastMessage | undefined }) => change.run(),
    onSuccess: (_reply, { done }) => done && toast(done),
    onError: (error) => toast({ kind: 'problem', text: problemText(problemCodeOf(error)) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['boards', workspaceKey] }),
  })
  return (run: () => Promise<unknown>, done?: ToastMessage) => mutate({ run, done })
}
