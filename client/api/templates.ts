import type { BoardId } from '../../shared/ids.ts'
import {
  type SaveTemplateRequest,
  type TemplateDetails,
  templateDetailsReplySchema,
  templateReplySchema,
  templatesReplySchema,
  type WorkspaceTemplate,
} from '../../shared/protocol/templates.ts'
import { request, requestNothing } from './request.ts'

/** Who asks for the workspace's own templates: its organiser with the key, or a host of one of its boards. */
export interface TemplatesAccess {
  path: string
  token: string
}

export function organiserAccess(workspaceKey: string): TemplatesAccess {
  return { path: '/api/templates', token: workspaceKey }
}

export function hostAccess(boardId: BoardId, seatToken: string): TemplatesAccess {
  return { path: `/api/boards/${boardId}/templates`, token: seatToken }
}

/** Newest first. Rejects with ApiProblem, as all calls here. */
export async function fetchTemplates(
  { path, token }: TemplatesAccess,
  signal?: AbortSignal,
): Promise<WorkspaceTemplate[]> {
  return (await request(path, templatesReplySchema, { token, signal })).templates
}

export function fetchTemplate(
  { path, token }: TemplatesAccess,
  id: string,
  signal?: AbortSignal,
): Promise<TemplateDetails> {
  return request(`${path}/${id}`, templateDetailsReplySchema, { token, signal })
}

export async function renameTemplate(
  { path, token }: TemplatesAccess,
  id: string,
  title: string,
): Promise<WorkspaceTemplate> {
  const options = { method: 'PATCH', token, body: { title } } as const
  return (await request(`${path}/${id}`, templateReplySchema, options)).template
}

export function deleteTemplate({ path, token }: TemplatesAccess, id: string): Promise<void> {
  return requestNothing(`${path}/${id}`, { method: 'DELETE', token })
}

export async function saveTemplate(
  boardId: BoardId,
  seatToken: string,
  body: SaveTemplateRequest,
): Promise<WorkspaceTemplate> {
  const { path, token } = hostAccess(boardId, seatToken)
  return (await request(path, templateReplySchema, { method: 'POST', token, body })).template
}
