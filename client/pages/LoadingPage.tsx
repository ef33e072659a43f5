import { useTranslation } from 'react-i18next'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './LoadingPage.module.css'
import { PageFrame } from './PageFrame.tsx'

export function LoadingPage({ label }: { label?: string }) {
  const { t } = useTranslation()
  return (
    <PageFrame>
      <div className={styles.center}>
        <Spinner label={label ?? t('loading')} />
      </div>
    </PageFrame>
  )
}
