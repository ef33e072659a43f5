import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/protocol/http.ts'
import type { WorkspaceTemplate } from '../../../shared/protocol/templates.ts'
import type { Agenda } from '../../../shared/templates/template.ts'
import styles from './AgendaSteps.module.css'
import { SavedPicture } from './ChoicePicture.tsx'
import { agendaSteps } from './choice.ts'
import { StepPicture } from './StepPicture.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { type OwnTemplates, useTemplateSteps } from './useOwnTemplates.ts'

/** The steps of an agenda, each with its picture. */
export function AgendaSteps({ agenda, language }: { agenda: Agenda; language: Language }) {
  const rows = agendaSteps(agenda, language)
  return (
    <Steps
      rows={rows.map(({ template, title, minutes }) => ({
        title,
        minutes,
        picture: template ? (
          <TemplatePreview template={template} language={language} />
        ) : (
          <StepPicture items={[]} />
        ),
      }))}
    />
  )
}

/** The steps of a saved board; a saved single step has its picture already. */
export function SavedSteps({ template, own }: { template: WorkspaceTemplate; own: OwnTemplates }) {
  const steps = useTemplateSteps(own, template)
  if (template.kind === 'step' || steps.length === 0) return null
  return (
    <Steps
      rows={steps.map(({ title, minutes, preview }) => ({
        title,
        minutes,
        picture: <SavedPicture items={preview} />,
      }))}
    />
  )
}

interface StepRow {
  title: string
  minutes: number | null
  picture: React.ReactNode
}

function Steps({ rows }: { rows: readonly StepRow[] }) {
  const { t } = useTranslation('picker')
  return (
    <ol className={styles.steps} aria-label={t('stepsOf')}>
      {rows.map(({ title, minutes, picture }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is what a step is known by here
        <li key={i} className={styles.step}>
          <span className={styles.number} aria-hidden>
            {i + 1}
          </span>
          <span className={styles.picture}>{picture}</span>
          <span className={styles.title}>{title}</span>
          {minutes !== null && <span className={styles.minutes}>{t('minutes', { range: minutes })}</span>}
        </li>
      ))}
    </ol>
  )
}
