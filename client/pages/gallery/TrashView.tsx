import { ArrowLeft, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Board } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { PageFrame } from '../PageFrame.tsx'
import cardStyles from './BoardCard.module.css'
import { BoardPicture } from './BoardPicture.tsx'
import styles from './Gallery.module.css'
import { daysLeftInTrash } from './times.ts'
import type { BoardActions } from './useGallery.ts'

interface TrashViewProps {
  boards: readonly Board[]
  actions: BoardActions
}

export function TrashView({ boards, actions }: TrashViewProps) {
  const { t } = useTranslation('gallery')
  return (
    <PageFrame>
      <div className={styles.page}>
        <Button look="quiet" asChild className={styles.backLink}>
          <Link to="/">
            <ArrowLeft aria-hidden />
            {t('allBoards')}
          </Link>
        </Button>
        <div className={styles.heading}>
          <div>
            <h1 className={styles.title}>{t('trashTitle')}</h1>
            <p className={styles.muted}>{boards.length > 0 ? t('trashText') : t('trashEmpty')}</p>
          </div>
        </div>
        <ul className={styles.grid}>
          {boards.map((board) => (
            <TrashedBoard key={board.id} board={board} onRestore={() => actions.restore(board)} />
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}

function TrashedBoard({ board, onRestore }: { board: Board; onRestore(): void }) {
  const { t } = useTranslation('gallery')
  const days = daysLeftInTrash(new Date(board.trashedAt ?? Date.now()), new Date())
  return (
    <li className={cardStyles.card}>
      <BoardPicture board={board} />
      <div className={`${cardStyles.row} ${cardStyles.stacked}`}>
        <div className={cardStyles.words}>
          <h2 className={cardStyles.title}>{board.title}</h2>
          <p className={cardStyles.when}>{t('daysLeft', { count: days })}</p>
        </div>
        <Button onClick={onRestore} aria-label={`${t('restore')}: ${board.title}`}>
          <Undo2 aria-hidden />
          {t('restore')}
        </Button>
      </div>
    </li>
  )
}
