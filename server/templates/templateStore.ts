import type { Language } from '../../shared/protocol/http.ts'

/** A workspace template without its content. Times are milliseconds since 1970 (UTC). */
export interface TemplateRow {
  id: string
  workspaceId: string
  title: string
  kind: 'step' | 'board'
  language: Language
  createdAt: number
  stepCount: number
  minutes: number | null
  /** JSON: the preview of the first step. Kept apart from the content, which is large, for lists. */
  preview: string
}

/** An image of a template: a copy of its own, shown to nobody but copied into boards made from the template. */
export interface TemplateImage {
  id: string
  type: string
  bytes: Uint8Array
}

/** Workspace templates on disk. Every write is durable when it resolves; every call may reject. */
export interface TemplateStore {
  /** The template with its content and images: all or nothing. */
  createTemplate(template: TemplateRow, content: string, images: readonly TemplateImage[]): Promise<void>
  template(id: string): Promise<TemplateRow | null>
  /** Newest first. */
  templatesOfWorkspace(workspaceId: string): Promise<TemplateRow[]>
  templateCount(workspaceId: string): Promise<number>
  templateContent(id: string): Promise<string | null>
  templateImages(id: string): Promise<TemplateImage[]>
  /** Resolves to the changed row, null if there is no such template. */
  renameTemplate(id: string, title: string): Promise<TemplateRow | null>
  deleteTemplate(id: string): Promise<void>
}
