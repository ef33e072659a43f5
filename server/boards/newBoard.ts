import { createLayerUpdate } from '../../shared/board/layerDoc.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Language } from '../../shared/protocol/http.ts'
import { AGENDAS, findAgenda } from '../../shared/templates/agendas.ts'
import { createAgendaRecords, createStageRecords } from '../../shared/templates/createStageRecords.ts'
import { stepOf } from '../../shared/templates/stepOf.ts'
import { findTemplate, TEMPLATES } from '../../shared/templates/templates.ts'
import type { LogEntry } from '../sync/updateLog.ts'
import type { BoardStart } from './boardStart.ts'
import type { BoardRow } from './boardStore.ts'
import type { LinkKeeper } from './links.ts'
import { createStageUpdate } from './newStage.ts'
import { Refusal } from './refusal.ts'
import { newId } from './secrets.ts'

/** `template`: of its first step, so that the gallery has a picture to show. */
export type AgendaStart = BoardStart & { template: string }

export interface BoardWishes {
  workspaceId: string
  title: string
  language: Language
  template: string
  now: number
}

/** A board that nobody has seen yet, with new links, an open door and no code. */
export function newBoardRow(links: LinkKeeper, { now, ...wishes }: BoardWishes): BoardRow {
  const id = newId()
  return {
    ...wishes,
    id,
    createdAt: now,
    updatedAt: now,
    thumbnailId: null,
    archivedAt: null,
    trashedAt: null,
    door: 'open',
    joinCode: null,
    links: links.newLinks(id),
  }
}

/** The first rows of a board's documents: a step with the template on its stage, an empty shared layer. */
export function newBoardDocs({ id, template, language, title }: BoardRow): LogEntry[] {
  const found = findTemplate(template)
  const steps = found ? [stepOf(found, language, { id: 'step-1' })] : []
  const stage = createStageUpdate(createStageRecords(template, language, title), steps)
  return layerEntries(id, stage, createLayerUpdate([]))
}

/** What a board of an agenda begins with: all its steps. Refuses what is no agenda. */
export function startFromAgenda(id: string, language: Language): AgendaStart {
  const agenda = findAgenda(id)
  if (!agenda)
    throw new Refusal('bad_request', `agenda: one of ${AGENDAS.map((known) => known.id).join(', ')}`)
  return {
    template: agenda.steps[0]?.templateId ?? 'empty',
    images: [],
    stageOf({ title }) {
      const { records, steps } = createAgendaRecords(agenda, language, title)
      return createStageUpdate(records, steps)
    },
  }
}

export function layerEntries(id: BoardId, stage: Uint8Array, shared: Uint8Array): LogEntry[] {
  return [
    { doc: `${id}/stage`, update: stage, author: 'server' },
    { doc: `${id}/shared`, update: shared, author: 'server' },
  ]
}

/** Refuses what is no template. */
export function checkTemplate(template: string): void {
  if (!findTemplate(template)) throw new Refusal('bad_request', `template: one of ${templateIds()}`)
}

function templateIds(): string {
  return TEMPLATES.map(({ id }) => id).join(', ')
}
