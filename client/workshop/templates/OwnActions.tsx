import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkspaceTemplate } from '../../../shared/protocol/templates.ts'
import { STEP_TITLE_MAX_LENGTH } from '../../../shared/workshop/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './OwnActions.module.css'
import type { OwnTemplates } from './useOwnTemplates.ts'

interface OwnActionsProps {
  template: WorkspaceTemplate
  own: OwnTemplates
}

export function OwnActions({ template, own }: OwnActionsProps) {
  const { t } = useTranslation('picker')
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null)
  const close = () => setAsking(null)
  return (
    <div className={styles.actions}>
      <Button onClick={() => setAsking('rename')}>
        <Pencil aria-hidden />
        {t('renameTemplate')}
      </Button>
      <Button onClick={() => setAsking('delete')}>
        <Trash2 aria-hidden />
        {t('deleteTemplate')}
      </Button>
      <Dialog open={asking === 'rename'} onOpenChange={close} title={t('renameTemplateTitle')} size="small">
        <RenameForm template={template} own={own} onDone={close} />
      </Dialog>
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={close}
        title={t('deleteTemplateTitle', { title: template.title })}
        text={t('deleteTemplateText')}
        action={t('deleteTemplate')}
        dangerous
        onConfirm={() => own.remove(template)}
      />
    </div>
  )
}

function RenameForm({ template, own, onDone }: OwnActionsProps & { onDone(): void }) {
  const { t } = useTranslation(['picker', 'common'])
  const [title, setTitle] = useState(template.title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Events in a dialog also reach the form that it was opened from.
    event.stopPropagation()
    const name = title.trim()
    if (name && name !== template.title) own.rename(template, name)
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('picker:templateName')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={STEP_TITLE_MAX_LENGTH}
      />
      <Button type="submit" look="primary">
        {t('common:save')}
      </Button>
    </form>
  )
}
