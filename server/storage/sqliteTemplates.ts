import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { languageSchema } from '../../shared/protocol/http.ts'
import type { TemplateImage, TemplateRow } from '../templates/templateStore.ts'
import { inTransaction } from './sqliteDatabase.ts'

const templateRowSchema: z.ZodType<TemplateRow> = z.object({
  id: z.string(),
  workspaceId: z.string(),
  title: z.string(),
  kind: z.enum(['step', 'board']),
  language: languageSchema,
  createdAt: z.number(),
  stepCount: z.number(),
  minutes: z.number().nullable(),
  preview: z.string(),
})

const imageSchema: z.ZodType<TemplateImage> = z.object({
  id: z.string(),
  type: z.string(),
  bytes: z.instanceof(Uint8Array),
})

const COLUMNS = `id, workspace_id AS workspaceId, title, kind, language, created_at AS createdAt,
  step_count AS stepCount, minutes, preview`

/** Workspace templates. Runs in the worker; calls block and throw. */
export function sqliteTemplates(db: DatabaseSync) {
  const sql = prepare(db)
  const template = (id: string) => toTemplate(sql.template.get(id))
  return {
    createTemplate(row: TemplateRow, content: string, images: readonly TemplateImage[]): void {
      inTransaction(db, () => {
        sql.insert.run({ ...row, content })
        for (const { id, type, bytes } of images) sql.insertImage.run(row.id, id, type, bytes)
      })
    },
    template,
    templatesOfWorkspace: (workspaceId: string) =>
      sql.ofWorkspace.all(workspaceId).map((row) => templateRowSchema.parse(row)),
    templateCount: (workspaceId: string) => Number(sql.count.get(workspaceId)?.count ?? 0),
    templateContent(id: string): string | null {
      const row = sql.content.get(id)
      return row ? String(row.content) : null
    },
    templateImages: (id: string) => sql.images.all(id).map((row) => imageSchema.parse(row)),
    renameTemplate(id: string, title: string): TemplateRow | null {
      sql.rename.run(title, id)
      return template(id)
    },
    deleteTemplate(id: string): void {
      sql.remove.run(id)
    },
  }
}

function prepare(db: DatabaseSync) {
  return {
    insert:
      db.prepare(`INSERT INTO templates (id, workspace_id, title, kind, language, created_at, step_count,
      minutes, preview, content) VALUES (:id, :workspaceId, :title, :kind, :language, :createdAt, :stepCount,
      :minutes, :preview, :content)`),
    insertImage: db.prepare('INSERT INTO template_images (template_id, id, type, bytes) VALUES (?, ?, ?, ?)'),
    template: db.prepare(`SELECT ${COLUMNS} FROM templates WHERE id = ?`),
    ofWorkspace: db.prepare(
      `SELECT ${COLUMNS} FROM templates WHERE workspace_id = ? ORDER BY created_at DESC, id`,
    ),
    count: db.prepare('SELECT count(*) AS count FROM templates WHERE workspace_id = ?'),
    content: db.prepare('SELECT content FROM templates WHERE id = ?'),
    images: db.prepare('SELECT id, type, bytes FROM template_images WHERE template_id = ? ORDER BY id'),
    rename: db.prepare('UPDATE templates SET title = ? WHERE id = ?'),
    remove: db.prepare('DELETE FROM templates WHERE id = ?'),
  }
}

function toTemplate(row: unknown): TemplateRow | null {
  return row === undefined ? null : templateRowSchema.parse(row)
}
