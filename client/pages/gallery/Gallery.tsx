import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { usePlace } from '../../app/usePlace.ts'
import { UnreachablePage } from '../join/UnreachablePage.tsx'
import { LoadingPage } from '../LoadingPage.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { BoardsView } from './BoardsView.tsx'
import { LostKeyPage } from './LostKeyPage.tsx'
import { TrashView } from './TrashView.tsx'
import { useBoardActions, useBoards } from './useGallery.ts'

interface GalleryProps {
  workspaceKey: string
  onForgetKey(): void
}

export function Gallery({ workspaceKey, onForgetKey }: GalleryProps) {
  const { t } = useTranslation('gallery')
  const { data: boards, error, refetch } = useBoards(workspaceKey)
  const actions = useBoardActions(workspaceKey)
  const inTrash = new URLSearchParams(usePlace().search).get('view') === 'trash'
  usePageTitle(inTrash ? t('trashTitle') : t('title'))
  if (error && !boards) {
    const code = problemCodeOf(error)
    if (code === 'workspace_key_invalid') return <LostKeyPage onForgetKey={onForgetKey} />
    return <UnreachablePage reason={code} onRetry={refetch} />
  }
  if (!boards) return <LoadingPage />
  const trashed = boards.filter((board) => board.trashedAt)
  if (inTrash) return <TrashView boards={trashed} actions={actions} />
  const kept = boards.filter((board) => !board.trashedAt)
  return (
    <BoardsView boards={kept} trashCount={trashed.length} actions={actions} workspaceKey={workspaceKey} />
  )
}
