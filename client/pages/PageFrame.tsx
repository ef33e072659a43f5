import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Logo } from '../ui/Logo.tsx'
import styles from './PageFrame.module.css'

interface PageFrameProps {
  /** What stands beside the language switch. */
  actions?: ReactNode
  children: ReactNode
}

/** Everything but the board itself: a header with the name, then the page. */
export function PageFrame({ actions, children }: PageFrameProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        {/* A plain link: it also works when the page itself has crashed. */}
        <a href="/" className={styles.brand}>
          <Logo />
          <span>{t('appName')}</span>
        </a>
        <div className={styles.actions}>
          {actions}
          <LanguageSwitch />
        </div>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  )
}
