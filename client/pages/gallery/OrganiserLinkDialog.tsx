import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { organiserLink } from '../../api/links.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './NewBoardForm.module.css'

interface OrganiserLinkDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  workspaceKey: string
}

export function OrganiserLinkDialog({ open, onOpenChange, workspaceKey }: OrganiserLinkDialogProps) {
  const { t } = useTranslation('gallery')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('organiserLinkTitle')}
      description={t('organiserLinkText')}
    >
      <div className={styles.form}>
        <CopyField
          label={t('organiserLinkTitle')}
          value={organiserLink(location.origin, workspaceKey)}
          action={t('copyLink')}
        />
        <Notice kind="warning" icon={<TriangleAlert />}>
          {t('organiserLinkWarning')}
        </Notice>
      </div>
    </Dialog>
  )
}
