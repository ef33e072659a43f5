import * as z from 'zod/mini'
import { participantIdSchema } from '../ids.ts'
import { voteIdSchema, voteResultSchema, votingSchema } from '../protocol/votes.ts'
import { privateWritingSchema } from './privateWriting.ts'
import { type StepId, stepIdSchema } from './stepId.ts'

export { type StepId, stepIdSchema } from './stepId.ts'

/** The tldraw page on which a step is shown. */
export function pageIdOf(stepId: StepId): string {
  return `page:${stepId}`
}

/** The step that a tldraw page belongs to. */
export function stepIdOf(pageId: string): StepId {
  return pageId.replace(/^page:/, '')
}

/** How a group works in a step, as its template suggests it. */
export const STEP_MODES = ['open', 'private', 'vote', 'round'] as const
export const stepModeSchema = z.enum(STEP_MODES)
export type StepMode = z.infer<typeof stepModeSchema>

export const STEP_TITLE_MAX_LENGTH = 80

/** One stage of the guide. Texts are in the board's language, taken from the template when the step was made. */
export const stepSchema = z.object({
  id: stepIdSchema,
  title: z.string(),
  /** What the group has at the end, one sentence. May be empty, as all texts here. */
  goal: z.string(),
  rules: z.array(z.string()),
  /** What the host may say to open the step. */
  say: z.string(),
  minutes: z.nullable(z.number()),
  mode: stepModeSchema,
  /** A template of `shared/templates`, `empty`, or a workspace template's id. */
  templateId: z.string(),
})
export type Step = z.infer<typeof stepSchema>

/**
 * One timer per board, on the server's clock (ms since 1970, UTC). Running: `endsAt` is set and `remainingMs` null (past
 * `endsAt` it is over); paused: the other way round. `totalMs` is what was asked for, extensions included.
 */
export const timerSchema = z.object({
  totalMs: z.number(),
  endsAt: z.nullable(z.number()),
  remainingMs: z.nullable(z.number()),
})
export type Timer = z.infer<typeof timerSchema>

/**
 * What the `session` map of the stage holds, one key each. Written by the server only, from commands; clients read. An
 * absent or unreadable key means its value in NEW_SESSION, so that boards of older versions open.
 */
export const sessionKeys = {
  steps: z.array(stepSchema),
  /** The trash of the guide, newest first. The pages and their notes stay as they are. */
  removedSteps: z.array(z.extend(stepSchema, { removedAt: z.number() })),
  /** Null: not started. `visited` holds every step the group was taken to, the current one too. */
  current: z.nullable(z.object({ stepId: stepIdSchema, since: z.number(), visited: z.array(stepIdSchema) })),
  timer: z.nullable(timerSchema),
  /** Everyone follows this host's view. */
  spotlight: z.nullable(z.object({ participantId: participantIdSchema, since: z.number() })),
  /** Paused: everyone but hosts is read-only, and the server sees to it. */
  editing: z.object({ paused: z.boolean() }),
  /** Who is done with the current step. Emptied when the group goes on. */
  ready: z.array(participantIdSchema),
  /** Silent writing, while it is on: new notes go to each person's own layer. */
  privateWriting: z.nullable(privateWritingSchema),
  /** How the last silent writing was announced: so are notes shared that were left over. Null: there was none. */
  lastWriting: z.nullable(z.object({ anonymous: z.boolean(), endedAt: z.number() })),
  /** The vote that is running, one at a time. */
  voting: z.nullable(votingSchema),
  /** What stays of the votes that were ended. */
  votes: z.record(voteIdSchema, voteResultSchema),
}
export const sessionStateSchema = z.object(sessionKeys)
export type SessionState = z.infer<typeof sessionStateSchema>

export const NEW_SESSION: SessionState = {
  steps: [],
  removedSteps: [],
  current: null,
  timer: null,
  spotlight: null,
  editing: { paused: false },
  ready: [],
  privateWriting: null,
  lastWriting: null,
  voting: null,
  votes: {},
}
