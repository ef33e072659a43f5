import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STEP_TITLE_MAX_LENGTH } from '../../../shared/workshop/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './SaveTemplateDialog.module.css'

interface SaveTemplateDialogProps {
  /** What is saved; null: nothing, the dialog is closed. */
  source: { kind: 'step' | 'board'; title: string } | null
  onClose(): void
  /** Answers whether it worked; the dialog stays open otherwise. */
  onSave(title: string): Promise<boolean>
}

export function SaveTemplateDialog({ source, onClose, onSave }: SaveTemplateDialogProps) {
  const { t } = useTranslation('guide')
  const text = source?.kind === 'board' ? t('saveBoardText') : t('saveStepText')
  return (
    <Dialog
      open={source !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('saveTitle')}
      description={text}
      size="small"
    >
      {source && <SaveForm title={source.title} onClose={onClose} onSave={onSave} />}
    </Dialog>
  )
}

interface SaveFormProps extends Pick<SaveTemplateDialogProps, 'onClose' | 'onSave'> {
  title: string
}

function SaveForm({ title: suggested, onClose, onSave }: SaveFormProps) {
  const { t } = useTranslation(['guide', 'common'])
  const [title, setTitle] = useState(suggested.slice(0, STEP_TITLE_MAX_LENGTH))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const name = title.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!name || busy) return
    setBusy(true)
    const saved = await onSave(name)
    setBusy(false)
    if (saved) onClose()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('guide:saveName')}
        error={tried && !name ? t('guide:saveNameMissing') : undefined}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={STEP_TITLE_MAX_LENGTH}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('common:save')}
      </Button>
    </form>
  )
}
