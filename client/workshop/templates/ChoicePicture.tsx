import type { Language } from '../../../shared/protocol/http.ts'
import type { PreviewItem } from '../../../shared/protocol/templates.ts'
import { agendaSteps, type Choice } from './choice.ts'
import { type PictureItem, StepPicture } from './StepPicture.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'

interface ChoicePictureProps {
  choice: Choice
  language: Language
  large?: boolean
}

/** What a board starts with: an agenda shows its first step with zones. */
export function ChoicePicture({ choice, language, large = false }: ChoicePictureProps) {
  if (choice.kind === 'own') return <SavedPicture items={choice.own.preview} large={large} />
  const template = choice.kind === 'template' ? choice.template : firstFilled(choice, language)
  if (!template) return <StepPicture items={[]} />
  return <TemplatePreview template={template} language={language} large={large} />
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

function firstFilled(choice: Extract<Choice, { kind: 'agenda' }>, language: Language) {
  const templates = agendaSteps(choice.agenda, language).map(({ template }) => template)
  return templates.find((template) => template && template.zones.length > 0) ?? null
}
