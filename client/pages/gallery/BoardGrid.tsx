import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { BoardCard } from './BoardCard.tsx'
import styles from './Gallery.module.css'
import { RenameDialog } from './RenameDialog.tsx'
import type { BoardActions } from './useGallery.ts'

interface BoardGridProps {
  boards: readonly Board[]
  actions: BoardActions
  /** While searching: archived boards among the others. */
  showsArchived: boolean
}

export function BoardGrid({ boards, actions, showsArchived }: BoardGridProps) {
  const [renaming, setRenaming] = useState<Board | null>(null)
  const archived = boards.filter((board) => board.archived)
  const current = showsArchived ? boards : boards.filter((board) => !board.archived)
  return (
    <>
      <Cards boards={current} actions={actions} onRename={setRenaming} />
      {archived.length > 0 && !showsArchived && (
        <Archive boards={archived} actions={actions} onRename={setRenaming} />
      )}
      <RenameDialog board={renaming} onClose={() => setRenaming(null)} onRename={actions.rename} />
    </>
  )
}

interface CardsProps {
  boards: readonly Board[]
  actions: BoardActions
  onRename(board: Board): void
}

function Cards({ boards, actions, onRename }: CardsProps) {
  return (
    <ul className={styles.grid}>
      {boards.map((board) => (
        <BoardCard key={board.id} board={board} actions={actions} onRename={() => onRename(board)} />
      ))}
    </ul>
  )
}

function Archive(props: CardsProps) {
  const { t } = useTranslation('gallery')
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.archive}>
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('hideArchived') : t('showArchived', { count: props.boards.length })}
      </Button>
      {open && <Cards {...props} />}
    </section>
  )
}
