import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/protocol/http.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { TEMPLATES } from '../../../shared/templates/templates.ts'
import styles from './TemplatePicker.module.css'
import { TemplatePreview } from './TemplatePreview.tsx'

interface TemplatePickerProps {
  language: Language
  value: string
  onChange(template: string): void
}

export function TemplatePicker({ language, value, onChange }: TemplatePickerProps) {
  const { t } = useTranslation('gallery')
  const id = useId()
  return (
    <div>
      <span id={id} className={styles.label}>
        {t('template')}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={onChange}
        className={styles.grid}
        lang={language}
      >
        {TEMPLATES.map((template) => (
          <TemplateCard key={template.id} template={template} language={language} />
        ))}
      </RadioGroup.Root>
    </div>
  )
}

function TemplateCard({ template, language }: { template: Template; language: Language }) {
  const id = useId()
  return (
    <RadioGroup.Item
      value={template.id}
      className={styles.card}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-purpose`}
    >
      <span className={styles.picture}>
        <TemplatePreview template={template} language={language} />
      </span>
      <span className={styles.words}>
        <span className={styles.heading}>
          <span id={`${id}-title`} className={styles.title}>
            {template.title[language]}
          </span>
          <Minutes template={template} />
        </span>
        <span id={`${id}-purpose`} className={styles.purpose}>
          {template.purpose[language]}
        </span>
      </span>
    </RadioGroup.Item>
  )
}

function Minutes({ template: { minutes } }: { template: Template }) {
  const { t } = useTranslation('gallery')
  if (!minutes) return null
  const range = minutes.from === minutes.to ? `${minutes.to}` : `${minutes.from}–${minutes.to}`
  return <span className={styles.minutes}>{t('minutes', { range })}</span>
}
