import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface RevealFirstDialogProps {
  open: boolean
  /** Notes that nobody else sees yet. */
  count: number
  onClose(): void
  onReveal(): void
  onGoOn(): void
}

/** Before the group leaves a step with notes that were not revealed: forgotten, or meant so? */
export function RevealFirstDialog({ open, count, onClose, onReveal, onGoOn }: RevealFirstDialogProps) {
  const { t } = useTranslation('privateWriting')
  const footer = (
    <>
      <Button onClick={onGoOn}>{t('goOnHidden')}</Button>
      <Button look="primary" onClick={onReveal}>
        {t('reveal')}
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('revealFirst')}
      size="small"
      footer={footer}
    >
      <p>{t('stillHidden', { count })}</p>
    </Dialog>
  )
}
