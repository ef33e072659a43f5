import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/protocol/http.ts'
import { TEMPLATES } from '../../../shared/templates/templates.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TemplateChooser } from './TemplateChooser.tsx'
import styles from './TemplatePickerDialog.module.css'
import type { OwnTemplates } from './useOwnTemplates.ts'

interface TemplatePickerDialogProps {
  open: boolean
  onClose(): void
  title: string
  /** What the button says. */
  action: string
  language: Language
  own: OwnTemplates
  onUse(templateId: string): void
}

/** Chooses the template of a step. */
export function TemplatePickerDialog(props: TemplatePickerDialogProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(TEMPLATES[0]?.id ?? 'empty')
  const footer = (
    <>
      <Button onClick={props.onClose}>{t('cancel')}</Button>
      <Button look="primary" onClick={() => props.onUse(value)}>
        {props.action}
      </Button>
    </>
  )
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      title={props.title}
      size="wide"
      startsAtSearch
      footer={footer}
    >
      <div className={styles.chooser}>
        <TemplateChooser
          of="step"
          language={props.language}
          own={props.own}
          value={value}
          onChange={setValue}
        />
      </div>
    </Dialog>
  )
}
