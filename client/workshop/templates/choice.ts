import type { Language } from '../../../shared/protocol/http.ts'
import type { WorkspaceTemplate } from '../../../shared/protocol/templates.ts'
import { AGENDAS } from '../../../shared/templates/agendas.ts'
import type { Agenda, Phase, Template } from '../../../shared/templates/template.ts'
import { findTemplate, TEMPLATES } from '../../../shared/templates/templates.ts'

interface Range {
  from: number
  to: number
}

interface CommonFacts {
  id: string
  title: string
  /** May be empty. */
  purpose: string
  minutes: Range | null
  groupSize: Range | null
  phases: readonly Phase[]
  /** Found by the search beside title and purpose. */
  words: readonly string[]
}

/** Something that a board or a step can start from, its texts in one language. */
export type Choice = CommonFacts &
  (
    | { kind: 'agenda'; agenda: Agenda }
    | { kind: 'template'; template: Template }
    | { kind: 'own'; own: WorkspaceTemplate }
  )

export function agendaChoices(language: Language): Choice[] {
  return AGENDAS.map((agenda) => ({
    kind: 'agenda',
    agenda,
    id: agenda.id,
    title: agenda.title[language],
    purpose: agenda.purpose[language],
    minutes: { from: agenda.minutes, to: agenda.minutes },
    groupSize: agenda.groupSize,
    phases: [],
    words: agendaSteps(agenda, language).map(({ title }) => title),
  }))
}

/** The empty one last. */
export function templateChoices(language: Language): Choice[] {
  const filled = TEMPLATES.filter(({ zones }) => zones.length > 0)
  const empty = TEMPLATES.filter(({ zones }) => zones.length === 0)
  return [...filled, ...empty].map((template) => templateChoice(template, language))
}

function templateChoice(template: Template, language: Language): Choice {
  return {
    kind: 'template',
    template,
    id: template.id,
    title: template.title[language],
    purpose: template.purpose[language],
    minutes: template.minutes,
    groupSize: template.groupSize,
    phases: template.phases,
    words: [...(template.searchWords?.[language] ?? []), template.whenToUse[language]],
  }
}

export function ownChoice(own: WorkspaceTemplate): Choice {
  const { id, title, minutes } = own
  return {
    kind: 'own',
    own,
    id,
    title,
    purpose: '',
    minutes: minutes === null ? null : { from: minutes, to: minutes },
    groupSize: null,
    phases: [],
    words: [],
  }
}

interface AgendaRow {
  template: Template | null
  title: string
  minutes: number
}

/** The steps of an agenda as they will stand in the guide. */
export function agendaSteps({ steps }: Agenda, language: Language): AgendaRow[] {
  return steps.map(({ templateId, title, minutes }) => {
    const template = findTemplate(templateId)
    return { template, minutes, title: title?.[language] ?? template?.title[language] ?? '' }
  })
}
