import type { Language } from '../../../shared/protocol/http.ts'
import type { PreviewItem } from '../../../shared/protocol/templates.ts'
import { agendaSteps, type Choice } from './choice.ts'
import { type PictureItem, StepPicture } from './StepPicture.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'

/** What a board starts with: an agenda shows its first step with zones. */
export function ChoicePicture({ choice, language }: { choice: Choice; language: Language }) {
  if (choice.kind === 'own') return <SavedPicture items={choice.own.preview} />
  const template = choice.kind === 'template' ? choice.template : firstFilled(choice, language)
  return template ? <TemplatePreview template={template} language={language} /> : <StepPicture items={[]} />
}

export function SavedPicture({ items }: { items: readonly PreviewItem[] }) {
  return <StepPicture items={items.map(toPictureItem)} />
}

function toPictureItem(item: PreviewItem, i: number): PictureItem {
  return { ...item, key: `${i}` }
}

function firstFilled(choice: Extract<Choice, { kind: 'agenda' }>, language: Language) {
  const templates = agendaSteps(choice.agenda, language).map(({ template }) => template)
  return templates.find((template) => template && template.zones.length > 0) ?? null
}
