import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './HealthDialog.module.css'

interface HealthDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  badRecordIds: readonly string[]
}

/** What on this board cannot be shown, for the host and for whoever helps them. */
export function HealthDialog({ open, onOpenChange, badRecordIds }: HealthDialogProps) {
  const { t } = useTranslation('board')
  const count = badRecordIds.length
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('healthTitle')} description={t('healthText')}>
      <p className={styles.count}>{t('badRecords', { count })}</p>
      <ul className={styles.list}>
        {badRecordIds.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      {count > 0 && (
        <CopyField
          label={t('healthList')}
          value={badRecordIds.join(', ')}
          action={t('healthCopy')}
          look="secondary"
        />
      )}
    </Dialog>
  )
}
