import { createLayerUpdate } from '../../shared/board/layerDoc.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Language } from '../../shared/protocol/http.ts'
import { createStageRecords } from '../../shared/templates/createStageRecords.ts'
import { findTemplate, TEMPLATES } from '../../shared/templates/templates.ts'
import type { LogEntry } from '../sync/updateLog.ts'
import type { BoardRow } from './boardStore.ts'
import type { LinkKeeper } from './links.ts'
import { Refusal } from './refusal.ts'
import { newId } from './secrets.ts'

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

/** The first rows of a board's documents: the template on its stage, an empty shared layer. */
export function newBoardDocs({ id, template, language, title }: BoardRow): LogEntry[] {
  const stage = createLayerUpdate(createStageRecords(template, language, title))
  return layerEntries(id, stage, createLayerUpdate([]))
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
