import * as z from 'zod/mini'
import { participantIdSchema } from '../ids.ts'
import { STEP_TITLE_MAX_LENGTH, stepIdSchema, stepModeSchema } from '../workshop/sessionState.ts'
import { lineSchema } from './lineSchema.ts'
import type { Role } from './roles.ts'
import { voteIdSchema, voteStartFields } from './votes.ts'

/**
 * `POST /api/boards/:id/commands`, seat token: changes the session of a workshop. Body: one command, with an optional
 * `commandId` of the client's own making: the same id sent again within the hour changes nothing and gets the same reply.
 * Reply: 200 `commandReplySchema`. Refused: `forbidden` (role), `bad_request` (shape), `step_not_found`,
 * `command_conflict` (does not fit the present state: pause without a running timer, ...), `template_not_found`,
 * `vote_not_found` (not the running one), `zone_not_found`.
 */
const commandIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))

export const TIMER_MAX_SECONDS = 4 * 60 * 60
const seconds = z.int().check(z.positive(), z.maximum(TIMER_MAX_SECONDS))
const stepTitle = lineSchema(STEP_TITLE_MAX_LENGTH)
const coordinate = z.number()

export const viewSchema = z.object({
  pageId: z.string().check(z.maxLength(64)),
  x: coordinate,
  y: coordinate,
  w: z.number().check(z.positive()),
  h: z.number().check(z.positive()),
})
/** A page and the rectangle of it that is on the screen, in page units. */
export type View = z.infer<typeof viewSchema>

export const REACTION_KINDS = ['thumbsUp', 'heart', 'applause', 'idea', 'question'] as const
export const reactionKindSchema = z.enum(REACTION_KINDS)
export type ReactionKind = z.infer<typeof reactionKindSchema>

const common = { commandId: z.optional(commandIdSchema) }
const command = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...common, ...shape })

export const commandSchema = z.discriminatedUnion('type', [
  /** Takes everyone to the step; clears `ready` and the spotlight. */
  command('step.go', { stepId: stepIdSchema }),
  /** Without `afterStepId` at the end. Reply: `{stepId}`. */
  command('step.add', {
    templateId: z.string().check(z.maxLength(64)),
    afterStepId: z.optional(stepIdSchema),
  }),
  command('step.rename', { stepId: stepIdSchema, title: stepTitle }),
  /** Minutes and mode of a step; null: no time given. */
  command('step.plan', {
    stepId: stepIdSchema,
    minutes: z.nullable(z.int().check(z.positive(), z.maximum(480))),
    mode: z.optional(stepModeSchema),
  }),
  /** Null: to the front. */
  command('step.move', { stepId: stepIdSchema, afterStepId: z.nullable(stepIdSchema) }),
  /** A step of its own with the same template, and with copies of the notes when asked for. Reply: `{stepId}`. */
  command('step.duplicate', { stepId: stepIdSchema, withNotes: z._default(z.boolean(), false) }),
  /** Into the guide's trash; page and notes stay. The last step can't be removed. */
  command('step.remove', { stepId: stepIdSchema }),
  /** Back to the end of the guide. */
  command('step.restore', { stepId: stepIdSchema }),
  command('timer.start', { seconds }),
  command('timer.pause', {}),
  command('timer.resume', {}),
  /** Also after the time is over: it then runs on for so many seconds from now. */
  command('timer.extend', { seconds }),
  command('timer.stop', {}),
  command('spotlight.start', {}),
  command('spotlight.stop', {}),
  /** Brings everyone to the host's view, once. Without `view`: where the host's presence says. */
  command('people.gather', { view: z.optional(viewSchema) }),
  command('editing.pause', {}),
  command('editing.resume', {}),
  /** Of the current step; with `stepId` of that one only: a click that comes too late says nothing of the next step. */
  command('ready.set', { ready: z.boolean(), stepId: z.optional(stepIdSchema) }),
  command('ready.clear', {}),
  command('reaction.send', { kind: reactionKindSchema }),
  /** Silent writing for the current step. */
  command('private.start', {
    anonymous: z._default(z.boolean(), false),
    placeholders: z._default(z.boolean(), false),
  }),
  /** Moves the notes of everybody who is here to where all see them, at one moment. Reply: `{revealed}`. */
  command('private.reveal', {}),
  /** Ends it; everybody keeps their notes to themselves until they share them. */
  command('private.cancel', {}),
  /** Shares the sender's own unrevealed notes, when no silent writing is on. Reply: `{revealed}`. */
  command('private.share', { anonymous: z.optional(z.boolean()) }),
  /** One vote at a time. Reply: `{voteId}`. Refused with `step_not_found`, `zone_not_found`. */
  command('vote.start', { ...voteStartFields, seconds: z.optional(seconds) }),
  /** Also after the time is over: it then runs on for so many seconds from now. */
  command('vote.extend', { voteId: voteIdSchema, seconds }),
  /** Counts the ballots, deletes them, and shows the result. */
  command('vote.end', { voteId: voteIdSchema }),
  /** Deletes the ballots without counting them. */
  command('vote.discard', { voteId: voteIdSchema }),
  /** Sends everybody a `voteReminder`; the screens of those who are done stay quiet. */
  command('vote.remind', { voteId: voteIdSchema }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandInput = z.input<typeof commandSchema>

const FOR_PARTICIPANTS: readonly Command['type'][] = ['ready.set', 'reaction.send', 'private.share']

/** May a person of this role send the command? */
export function maySend(role: Role, type: Command['type']): boolean {
  return role === 'host' || (role === 'participant' && FOR_PARTICIPANTS.includes(type))
}

/** `now`: the server's clock when the command was applied, ms since 1970 (UTC). */
export const commandReplySchema = z.object({
  now: z.number(),
  stepId: z.optional(stepIdSchema),
  voteId: z.optional(voteIdSchema),
  /** Notes that everybody sees now, and the people who wrote them. */
  revealed: z.optional(z.object({ notes: z.int(), people: z.int() })),
})
export type CommandReply = z.infer<typeof commandReplySchema>

/** `GET /api/time`, anyone: the server's clock, for measuring the offset of one's own. */
export const timeReplySchema = z.object({ now: z.number() })

/** What passes and is not kept: the JSON of message 105. */
export const sessionEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('gather'), participantId: participantIdSchema, view: viewSchema }),
  z.object({ type: z.literal('reaction'), participantId: participantIdSchema, kind: reactionKindSchema }),
  /** The reveal is about to come: a client passes on at once what it holds back. */
  z.object({ type: z.literal('revealSoon') }),
  z.object({ type: z.literal('voteReminder'), voteId: voteIdSchema }),
])
export type SessionEvent = z.infer<typeof sessionEventSchema>
