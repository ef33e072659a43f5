import { KeyRound, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { forgetsSites } from './forgetsSites.ts'
import styles from './KeepLinkHint.module.css'

interface KeepLinkHintProps {
  onShow(): void
  onHide(): void
}

/** The boards hang on this browser's storage until somebody keeps the workspace's link elsewhere. */
export function KeepLinkHint({ onShow, onHide }: KeepLinkHintProps) {
  const { t } = useTranslation('gallery')
  return (
    <section className={styles.hint} aria-label={t('keepLinkTitle')}>
      <KeyRound aria-hidden className={styles.icon} />
      <p className={styles.text}>
        <strong>{t('keepLinkTitle')}</strong>
        {t(forgetsSites(navigator.userAgent) ? 'keepLinkTextSafari' : 'keepLinkText')}
      </p>
      <Button onClick={onShow}>{t('keepLinkAction')}</Button>
      <IconButton plain label={t('keepLinkHide')} onClick={onHide}>
        <X aria-hidden />
      </IconButton>
    </section>
  )
}
