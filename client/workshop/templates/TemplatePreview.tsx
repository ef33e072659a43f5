import type { Language } from '../../../shared/protocol/http.ts'
import type { Template, TemplateZone } from '../../../shared/templates/template.ts'
import { holdsOthers, notesIn, type PreviewNote } from './previewNotes.ts'
import { type PictureItem, StepPicture } from './StepPicture.tsx'

interface TemplatePreviewProps {
  template: Template
  language: Language
  /** Scatters a few notes over the zones, as in a workshop. */
  withNotes?: boolean
  /** As tall as the template needs. */
  large?: boolean
}

/** A template that comes with Denkraum, in miniature. */
export function TemplatePreview(props: TemplatePreviewProps) {
  const { template, language, withNotes = false, large = false } = props
  const items = template.zones.map((zone) => itemOf(zone, language))
  return (
    <StepPicture items={items} large={large}>
      {withNotes && <Notes zones={template.zones} />}
    </StepPicture>
  )
}

function itemOf(zone: TemplateZone, language: Language): PictureItem {
  const { key, x, y, w, h, color, look, badge = '' } = zone
  const texts = { title: zone.title[language], prompt: zone.prompt[language] }
  return { kind: 'zone', key, x, y, w, h, color, look, badge, ...texts }
}

function Notes({ zones }: { zones: readonly TemplateZone[] }) {
  const open = zones.filter((zone) => zone.look !== 'plain' && !holdsOthers(zone, zones))
  return open.flatMap(notesIn).map((note) => <Note key={`${note.x},${note.y}`} {...note} />)
}

function Note({ x, y, size, color }: PreviewNote) {
  return <rect x={x} y={y} width={size} height={size} rx={size / 20} fill={color} />
}
