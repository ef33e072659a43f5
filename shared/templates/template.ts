import type { ZoneColor, ZoneLook } from '../board/zoneShape.ts'
import type { Language } from '../protocol/http.ts'
import type { StepMode } from '../workshop/sessionState.ts'

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

/** Where in the process a template helps; the picker's filter, in this order. */
export const PHASES = [
  'arrive',
  'understand',
  'define',
  'ideate',
  'choose',
  'prototype',
  'test',
  'close',
] as const
export type Phase = (typeof PHASES)[number]

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
  phases: readonly Phase[]
  whenToUse: Localized
  /** How the group best works here; a suggestion. */
  mode: StepMode
  /** What a host who has never done this may say to open it, two or three sentences. */
  say: Localized
  /** Whose method it is, where credit is due. */
  credit?: Localized
  /** Words that the picker's search finds beside the texts. */
  searchWords?: Readonly<Record<Language, readonly string[]>>
}

/** One step of an agenda: a template with what is special here. */
export interface AgendaStep {
  templateId: string
  minutes: number
  /** Without one the template's. */
  title?: Localized
  mode?: StepMode
  /** Without one the template's. */
  say?: Localized
}

/** A ready-made session guide. `minutes` is the sum of its steps and breaks. */
export interface Agenda {
  id: string
  title: Localized
  purpose: Localized
  minutes: number
  groupSize: { from: number; to: number } | null
  steps: readonly AgendaStep[]
}
