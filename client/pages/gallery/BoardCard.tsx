import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Board } from '../../../shared/protocol/http.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './BoardCard.module.css'
import { BoardMenu } from './BoardMenu.tsx'
import { BoardPicture } from './BoardPicture.tsx'
import { formatAgo } from './times.ts'
import type { BoardActions } from './useGallery.ts'

interface BoardCardProps {
  board: Board
  actions: BoardActions
  onRename(): void
}

export function BoardCard({ board, actions, onRename }: BoardCardProps) {
  const { t } = useTranslation('gallery')
  const language = useLanguage()
  const when = formatAgo(new Date(board.updatedAt), new Date(), language) ?? t('justNow')
  return (
    <li className={styles.card}>
      <BoardPicture board={board} />
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>
            <Link to={`/b/${board.id}`} state={{ asOrganiser: true }} className={styles.link}>
              {board.title}
            </Link>
          </h2>
          <p className={styles.when}>
            {board.archived && <span className={styles.badge}>{t('archived')}</span>}
            <time dateTime={board.updatedAt}>{t('changed', { when })}</time>
          </p>
        </div>
        <BoardMenu board={board} actions={actions} onRename={onRename} />
      </div>
    </li>
  )
}
