import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import { joinAddress } from './joinAddress.ts'
import styles from './QrDialog.module.css'

const QrPicture = lazy(() => import('./QrPicture.tsx'))

interface QrDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  link: string
  /** Null while nobody comes in by code. */
  code: string | null
}

/** Large enough to be scanned from a shared screen. */
export function QrDialog({ open, onOpenChange, link, code }: QrDialogProps) {
  const { t } = useTranslation('share')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('qrTitle')} size="large">
      <div className={styles.content}>
        <Suspense fallback={<div className={styles.qr} />}>
          <QrPicture link={link} label={t('qrText')} />
        </Suspense>
        {code && (
          <p className={styles.words}>
            <span>
              {t('orType')} <strong>{joinAddress(link)}</strong> {t('withCode')}
            </span>
            <strong className={styles.letters}>{code}</strong>
          </p>
        )}
      </div>
    </Dialog>
  )
}
