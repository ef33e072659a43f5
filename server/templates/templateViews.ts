import * as z from 'zod/mini'
import {
  type PreviewItem,
  previewItemSchema,
  type TemplateDetails,
  type WorkspaceTemplate,
} from '../../shared/protocol/templates.ts'
import { pageIdOf } from '../../shared/workshop/sessionState.ts'
import { isoTime } from '../boards/views.ts'
import { previewOf } from './previewOf.ts'
import { parseContent } from './templateContent.ts'
import type { TemplateRow } from './templateStore.ts'

const previewSchema = z.array(previewItemSchema)

/** A template as lists show it. */
export function toTemplate({ workspaceId: _, createdAt, preview, ...row }: TemplateRow): WorkspaceTemplate {
  return { ...row, createdAt: isoTime(createdAt), preview: readPreview(preview) }
}

/** A picture is no reason to show no list. */
function readPreview(json: string): PreviewItem[] {
  const parsed = previewSchema.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : []
}

/** A template with all its steps. */
export function toTemplateDetails(row: TemplateRow, content: string): TemplateDetails {
  const { steps, records } = parseContent(content)
  const shown = steps.map(({ id, templateId: _, ...step }) => ({
    ...step,
    preview: previewOf(records, pageIdOf(id)),
  }))
  return { template: toTemplate(row), steps: shown }
}
