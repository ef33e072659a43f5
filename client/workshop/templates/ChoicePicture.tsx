import type { Language } from '../../../shared/protocol/http.ts'
import type { PreviewItem } from '../../../shared/protocol/templates.ts'
import type { Agenda } from '../../../shared/templates/template.ts'
import styles from './ChoicePicture.module.css'
import { agendaSteps, type Choice } from './choice.ts'
import { type PictureItem, StepPicture } from './StepPicture.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'

interface ChoicePictureProps {
  choice: Choice
  language: Language
  large?: boolean
}

/** What a board or a step starts with. */
export function ChoicePicture({ choice, language, large = false }: ChoicePictureProps) {
  if (choice.kind === 'own') return <SavedPicture items={choice.own.preview} large={large} />
  if (choice.kind === 'agenda') return <AgendaPicture agenda={choice.agenda} language={language} />
  return <TemplatePreview template={choice.template} language={language} large={large} />
}

/** Four of its steps; how people arrive and pause is much the same everywhere. */
function AgendaPicture({ agenda, language }: { agenda: Agenda; language: Language }) {
  const templates = new Set(agendaSteps(agenda, language).flatMap(({ template }) => template ?? []))
  const telling = [...templates].filter(({ zones, phases }) => zones.length > 0 && !phases.includes('arrive'))
  return (
    <span className={styles.mosaic}>
      {telling.slice(0, 4).map((template) => (
        <TemplatePreview key={template.id} template={template} language={language} />
      ))}
    </span>
  )
}

interface SavedPictureProps {
  items: readonly PreviewItem[]
  large?: boolean
}

export function SavedPicture({ items, large = false }: SavedPictureProps) {
  return <StepPicture items={items.map(toPictureItem)} large={large} />
}

function toPictureItem(item: PreviewItem, i: number): PictureItem {
  return { ...item, key: `${i}` }
}
