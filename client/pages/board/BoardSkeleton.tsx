import { useTranslation } from 'react-i18next'
import { Logo } from '../../ui/Logo.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import screenStyles from './BoardScreen.module.css'
import styles from './BoardSkeleton.module.css'
import barStyles from './TopBar.module.css'

/** The board's frame while its content is on the way. */
export function BoardSkeleton({ title, offline = false }: { title: string; offline?: boolean }) {
  const { t } = useTranslation(['board', 'common'])
  return (
    <div className={screenStyles.screen}>
      <header className={barStyles.bar}>
        <span className={barStyles.mark}>
          <Logo size={28} />
        </span>
        <h1 className={styles.title}>{title}</h1>
      </header>
      <main className={styles.stage}>
        <Spinner label={offline ? t('board:openingOffline') : t('common:openingBoard')} />
      </main>
    </div>
  )
}
