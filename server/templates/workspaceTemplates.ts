import type { BoardId } from '../../shared/ids.ts'
import {
  isWorkspaceTemplateId,
  type TemplateDetails,
  type WorkspaceTemplate,
} from '../../shared/protocol/templates.ts'
import { type Bearer, requireHost, requireWorkspace } from '../boards/access.ts'
import type { BoardStart } from '../boards/boardStart.ts'
import type { BoardRow } from '../boards/boardStore.ts'
import { createOneAfterAnother } from '../boards/oneAfterAnother.ts'
import { Refusal } from '../boards/refusal.ts'
import type { PlacedSteps } from './materialise.ts'
import { saveTemplate, type TemplateWishes } from './saveTemplate.ts'
import { addFromTemplate, type StepsPlace, startFromTemplate } from './startFromTemplate.ts'
import type { TemplatePorts } from './templatePorts.ts'
import type { TemplateRow } from './templateStore.ts'
import { toTemplate, toTemplateDetails } from './templateViews.ts'

export const WORKSPACE_MAX_TEMPLATES = 200

/** The workspace that a request is about: that of a board, for its hosts, or with null that of the workspace key. */
export interface Door {
  boardId: BoardId | null
  bearer: Bearer
}

/**
 * The templates that hosts save. Refused calls reject with a `Refusal` and change nothing; what belongs to another
 * workspace is `template_not_found`, like what isn't there.
 */
export interface WorkspaceTemplates {
  /** Refuses with `step_not_found`, `too_large` or `templates_full`. */
  save(boardId: BoardId, bearer: Bearer, wishes: TemplateWishes): Promise<WorkspaceTemplate>
  /** Newest first. */
  list(door: Door): Promise<WorkspaceTemplate[]>
  open(door: Door, templateId: string): Promise<TemplateDetails>
  rename(door: Door, templateId: string, title: string): Promise<WorkspaceTemplate>
  /** Boards made from it stay as they are. */
  remove(door: Door, templateId: string): Promise<void>
  /** What a new board of this key's workspace begins with; undefined for a template that comes with Denkraum. */
  startOf(templateId: string, key: Bearer): Promise<BoardStart | undefined>
  /** The template's steps, made for this board, with their images already among the board's. */
  addTo(board: BoardRow, templateId: string, place: StepsPlace): Promise<PlacedSteps>
}

export function createWorkspaceTemplates(ports: TemplatePorts): WorkspaceTemplates {
  const { store } = ports
  const oneAfterAnother = createOneAfterAnother()

  async function requireOwn(workspaceId: string, templateId: string): Promise<TemplateRow> {
    const row = await store.template(templateId)
    if (row?.workspaceId !== workspaceId) throw new Refusal('template_not_found')
    return row
  }
  const requireBehind = async (door: Door, templateId: string) =>
    requireOwn(await workspaceBehind(ports, door), templateId)
  const contentOf = async ({ id }: TemplateRow) => {
    const content = await store.templateContent(id)
    if (content === null) throw new Refusal('template_not_found')
    return content
  }

  return {
    async save(boardId, bearer, wishes) {
      const { board } = await requireHost(store, boardId, bearer)
      return oneAfterAnother(board.workspaceId, async () => {
        await checkRoom(ports, board.workspaceId)
        return toTemplate(await saveTemplate(ports, board, wishes))
      })
    },

    async list(door) {
      return (await store.templatesOfWorkspace(await workspaceBehind(ports, door))).map(toTemplate)
    },

    async open(door, templateId) {
      const row = await requireBehind(door, templateId)
      return toTemplateDetails(row, await contentOf(row))
    },

    async rename(door, templateId, title) {
      await requireBehind(door, templateId)
      const row = await store.renameTemplate(templateId, title)
      if (!row) throw new Refusal('template_not_found')
      return toTemplate(row)
    },

    async remove(door, templateId) {
      await requireBehind(door, templateId)
      await store.deleteTemplate(templateId)
    },

    async startOf(templateId, key) {
      if (!isWorkspaceTemplateId(templateId)) return undefined
      if (!key) throw new Refusal('template_not_found')
      const row = await requireOwn(await requireWorkspace(store, key), templateId)
      return startFromTemplate(row, await contentOf(row), await store.templateImages(templateId))
    },

    async addTo(board, templateId, place) {
      const row = await requireOwn(board.workspaceId, templateId)
      return addFromTemplate(ports, board, row, await contentOf(row), place)
    },
  }
}

async function workspaceBehind({ store }: TemplatePorts, { boardId, bearer }: Door): Promise<string> {
  if (boardId === null) return requireWorkspace(store, bearer)
  return (await requireHost(store, boardId, bearer)).board.workspaceId
}

async function checkRoom({ store }: TemplatePorts, workspaceId: string): Promise<void> {
  if ((await store.templateCount(workspaceId)) < WORKSPACE_MAX_TEMPLATES) return
  throw new Refusal(
    'templates_full',
    `a workspace keeps ${WORKSPACE_MAX_TEMPLATES} templates: delete one first`,
  )
}
