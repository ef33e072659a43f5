import type { ZoneColor, ZoneLook } from '../board/zoneShape.ts'
import type { Language } from '../protocol/http.ts'

export type Localized = Readonly<Record<Language, string>>

/** A zone of a template. Place and size in page units, measured from the template's top left corner. */
export interface TemplateZone {
  /** Stable within the template: makes the zone's record id. */
  key: string
  x: number
  y: number
  w: number
  h: number
  title: Localized
  prompt: Localized
  badge?: string
  color: ZoneColor
  look: ZoneLook
  /** Shows the board's title instead of its own when that title is a question. */
  takesQuestion?: true
}

export interface Template {
  id: string
  title: Localized
  /** What the group has at the end, in one sentence. */
  purpose: Localized
  /** How long it usually takes; null when that is open. */
  minutes: { from: number; to: number } | null
  groupSize: { from: number; to: number } | null
  rules: Readonly<Record<Language, readonly string[]>>
  zones: readonly TemplateZone[]
}
