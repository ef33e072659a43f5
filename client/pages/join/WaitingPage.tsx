import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { StatusPage } from '../../ui/StatusPage.tsx'
import { PageFrame } from '../PageFrame.tsx'
import styles from './WaitingPage.module.css'

const RETRY_MS = 8_000

interface WaitingPageProps {
  icon: ReactNode
  title: string
  text: string
  onRetry(): void
}

/** Something in the way that passes by itself: asks again every few seconds. */
export function WaitingPage({ icon, title, text, onRetry }: WaitingPageProps) {
  const { t } = useTranslation(['join', 'common'])
  useEffect(() => {
    const timer = setInterval(onRetry, RETRY_MS)
    return () => clearInterval(timer)
  }, [onRetry])
  return (
    <PageFrame>
      <StatusPage icon={icon} title={title} text={text}>
        <Button look="primary" onClick={onRetry}>
          {t('common:retry')}
        </Button>
        <p className={styles.waiting}>{t('join:waiting')}</p>
      </StatusPage>
    </PageFrame>
  )
}
