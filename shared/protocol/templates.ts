import * as z from 'zod/mini'
import { ZONE_COLORS, ZONE_LOOKS } from '../board/zoneShape.ts'
import { STEP_TITLE_MAX_LENGTH, stepIdSchema, stepModeSchema } from '../workshop/sessionState.ts'
import { languageSchema } from './http.ts'
import { lineSchema } from './lineSchema.ts'

/**
 * Workspace templates: steps that a host saved, for this and other boards of the same workspace. `GET /api/templates`
 * and its kin take the workspace key; the same calls below `/api/boards/:id` take a host's seat on a board of the
 * workspace. A template outlives the board that it was saved from, and boards made from it outlive the template.
 */
export const WORKSPACE_TEMPLATE_PREFIX = 'ws-'

/** `ws-` and 12 URL-safe characters. Not secret. */
export const workspaceTemplateIdSchema = z.string().check(z.regex(/^ws-[A-Za-z0-9_-]{12}$/))

/** Is this the id of a workspace template, and not of one that comes with Denkraum? */
export function isWorkspaceTemplateId(templateId: string): boolean {
  return templateId.startsWith(WORKSPACE_TEMPLATE_PREFIX)
}

/** As long as a step's title: a step made from the template gets its title. */
export const templateTitleSchema = lineSchema(STEP_TITLE_MAX_LENGTH)

/**
 * What stands on a step, for a small picture of it; in the order in which it is drawn. Page units, measured from the
 * top left corner of the page, which may have anything at negative places.
 */
export const previewItemSchema = z.object({
  kind: z.enum(['zone', 'text', 'image', 'shape']),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  /** Of anything but a zone: the text written on it. */
  title: z.string(),
  prompt: z.string(),
  badge: z.string(),
  color: z.enum(ZONE_COLORS),
  look: z.enum(ZONE_LOOKS),
})
export type PreviewItem = z.infer<typeof previewItemSchema>
/** So many items of a step are in its preview. */
export const PREVIEW_MAX_ITEMS = 150

/** One saved step, or the steps of a whole board. */
export const templateKindSchema = z.enum(['step', 'board'])

/** `minutes` is the sum of the steps' minutes, null if none has any. `preview` shows the first step. */
export const workspaceTemplateSchema = z.object({
  id: workspaceTemplateIdSchema,
  title: z.string(),
  kind: templateKindSchema,
  language: languageSchema,
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  stepCount: z.number(),
  minutes: z.nullable(z.number()),
  preview: z.array(previewItemSchema),
})
export type WorkspaceTemplate = z.infer<typeof workspaceTemplateSchema>

/** `POST /api/boards/:id/templates`: the step of this id, without one all steps of the guide. */
export const saveTemplateRequestSchema = z.object({
  title: templateTitleSchema,
  stepId: z.optional(stepIdSchema),
})
export type SaveTemplateRequest = z.input<typeof saveTemplateRequestSchema>

/** `PATCH /api/templates/:id` */
export const patchTemplateRequestSchema = z.object({ title: templateTitleSchema })

export const templateReplySchema = z.object({ template: workspaceTemplateSchema })
/** `GET /api/templates`: newest first. */
export const templatesReplySchema = z.object({ templates: z.array(workspaceTemplateSchema) })

/** `GET /api/templates/:id`: each step with its texts and all that stands on it. */
export const templateDetailsReplySchema = z.object({
  template: workspaceTemplateSchema,
  steps: z.array(
    z.object({
      title: z.string(),
      goal: z.string(),
      rules: z.array(z.string()),
      say: z.string(),
      minutes: z.nullable(z.number()),
      mode: stepModeSchema,
      preview: z.array(previewItemSchema),
    }),
  ),
})
export type TemplateDetails = z.infer<typeof templateDetailsReplySchema>
