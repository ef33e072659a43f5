import * as z from 'zod/mini'
import { participantIdSchema } from '../ids.ts'
import { stepIdSchema } from '../workshop/stepId.ts'

/**
 * Ballots travel over HTTP only, and only to and from the person who casts them. All calls take a seat token of a host or
 * participant (else `forbidden`), and answer `vote_not_found` for a vote that is not running.
 *
 * | call                                        | body -> reply                                                  |
 * |---------------------------------------------|----------------------------------------------------------------|
 * | GET /api/boards/:id/votes/:voteId/ballot      | -> ballotReply, one's own                                      |
 * | PUT /api/boards/:id/votes/:voteId/ballot      | the whole ballot (by kind, below) -> ballotReply               |
 * | PUT /api/boards/:id/votes/:voteId/done        | doneRequest -> ballotReply                                     |
 *
 * A PUT is refused, and changes nothing, with `bad_request` (shape), `vote_over` (its time has run out),
 * `ballot_too_many`, `ballot_stacked`, `ballot_note_missing`, `ballot_out_of_scope` or `ballot_own_note`. What an earlier
 * ballot held already is not asked again for its place: whoever moves a note takes away nobody's dots, and a note that
 * was deleted meanwhile is left out in silence.
 */

/** A vote: 12 URL-safe characters. Not secret. */
export const voteIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{12}$/))
export type VoteId = z.infer<typeof voteIdSchema>

/** The record id of a note or a zone. */
export const shapeIdSchema = z.string().check(z.regex(/^shape:[^\s"\\]{1,80}$/))

export const DOTS_MAX = 50
/** Notes on one ballot; keeps a ballot within the size of a JSON request. */
export const BALLOT_MAX_NOTES = 150
export const VOTE_TITLE_MAX_LENGTH = 80

/**
 * dots: so many dots, put where one likes. howNowWow: dots of three colours, `dots` of each. nuf: every note is scored from 1
 * to 10 for being new, useful and feasible; `dots`, `stacking` mean nothing.
 */
export const VOTE_KINDS = ['dots', 'howNowWow', 'nuf'] as const
export const voteKindSchema = z.enum(VOTE_KINDS)
export type VoteKind = z.infer<typeof voteKindSchema>

export const VOTE_COLORS = ['how', 'now', 'wow'] as const
export type VoteColor = (typeof VOTE_COLORS)[number]
export const NUF_CRITERIA = ['new', 'useful', 'feasible'] as const
export type NufCriterion = (typeof NUF_CRITERIA)[number]

const dotCount = z.int().check(z.nonnegative(), z.maximum(DOTS_MAX))
const score = z.int().check(z.minimum(1), z.maximum(10))

const smallEnough = z.refine<Record<string, unknown>>(
  (ballot) => Object.keys(ballot).length <= BALLOT_MAX_NOTES,
  `at most ${BALLOT_MAX_NOTES} notes`,
)

/** `{noteId: dots}` */
const dotBallotSchema = z.record(shapeIdSchema, dotCount).check(smallEnough)
/** `{noteId: {how?, now?, wow?}}` */
const colorBallotSchema = z
  .record(
    shapeIdSchema,
    z.strictObject({ how: z.optional(dotCount), now: z.optional(dotCount), wow: z.optional(dotCount) }),
  )
  .check(smallEnough)
/** `{noteId: {new?, useful?, feasible?}}` */
const nufBallotSchema = z
  .record(
    shapeIdSchema,
    z.strictObject({ new: z.optional(score), useful: z.optional(score), feasible: z.optional(score) }),
  )
  .check(smallEnough)

export type DotBallot = z.infer<typeof dotBallotSchema>
export type ColorBallot = z.infer<typeof colorBallotSchema>
export type NufBallot = z.infer<typeof nufBallotSchema>
/** One person's whole ballot; which of the three the vote's kind says. */
export type Ballot = DotBallot | ColorBallot | NufBallot

export const ballotSchemas = {
  dots: dotBallotSchema,
  howNowWow: colorBallotSchema,
  nuf: nufBallotSchema,
} as const satisfies Record<VoteKind, z.ZodMiniType<Ballot>>

/** Entries are strict, else a ballot of one kind would be read as an empty one of another. */
const anyBallotSchema = z.union([dotBallotSchema, colorBallotSchema, nufBallotSchema])

export const doneRequestSchema = z.object({ done: z.boolean() })

/**
 * `left`: dots still to put, of each colour with three colours, null where there is nothing to run out of. Dots on notes
 * that were deleted meanwhile are back in it, and not in `ballot`.
 */
export const ballotReplySchema = z.object({
  ballot: anyBallotSchema,
  left: z.nullable(z.union([z.int(), z.object({ how: z.int(), now: z.int(), wow: z.int() })])),
  done: z.boolean(),
})
export type BallotReply = z.infer<typeof ballotReplySchema>

/** What may be voted on: all notes of the board, of a step, or those whose centre lies in a zone. */
export const voteAreaSchema = z.union([
  z.literal('board'),
  z.object({ step: stepIdSchema }),
  z.object({ zone: shapeIdSchema }),
])
export type VoteArea = z.infer<typeof voteAreaSchema>

const ruleFields = {
  title: z.string(),
  kind: voteKindSchema,
  /** Of each colour with three colours. */
  dots: z.int(),
  /** May one person put several dots on one note? */
  stacking: z.boolean(),
  ownAllowed: z.boolean(),
  /** True, and said on every screen: the result names who voted for what. */
  open: z.boolean(),
  scope: voteAreaSchema,
  startedAt: z.number(),
}

/** The vote that is running, as everybody sees it. Times in ms since 1970 on the server's clock. */
export const votingSchema = z.object({
  voteId: voteIdSchema,
  ...ruleFields,
  /** Null: as long as it takes. Afterwards ballots are refused; the host extends or ends. */
  endsAt: z.nullable(z.number()),
  /** How many have said that they are done. Who they are, nobody is told. */
  done: z.int(),
})
export type Voting = z.infer<typeof votingSchema>

const colorCounts = z.object({ how: z.int(), now: z.int(), wow: z.int() })
/** Mean, and spread as the standard deviation over all who scored it (population, not sample). */
const criterionScore = z.object({ mean: z.number(), spread: z.number() })

/** What stays of a vote that was ended. Notes that got nothing are not listed. */
export const voteResultSchema = z.object({
  ...ruleFields,
  endedAt: z.number(),
  /** People whose ballot held something. */
  voters: z.int(),
  /** Dots of each note; with scores: the people who scored it. */
  counts: z.record(shapeIdSchema, z.int()),
  colors: z.optional(z.record(shapeIdSchema, colorCounts)),
  /** `total`: the sum of the means, at most 30. A criterion that nobody scored is absent. */
  scores: z.optional(
    z.record(
      shapeIdSchema,
      z.object({
        total: z.number(),
        new: z.optional(criterionScore),
        useful: z.optional(criterionScore),
        feasible: z.optional(criterionScore),
      }),
    ),
  ),
  /** Only of an open vote. */
  ballots: z.optional(z.record(participantIdSchema, anyBallotSchema)),
})
export type VoteResult = z.infer<typeof voteResultSchema>

/** What `vote.start` takes. `step`: the group's current one. */
export const voteStartFields = {
  title: z._default(z.string().check(z.trim(), z.maxLength(VOTE_TITLE_MAX_LENGTH)), ''),
  kind: z._default(voteKindSchema, 'dots'),
  dots: z._default(z.int().check(z.positive(), z.maximum(DOTS_MAX)), 3),
  stacking: z._default(z.boolean(), false),
  ownAllowed: z._default(z.boolean(), true),
  open: z._default(z.boolean(), false),
  scope: z._default(
    z.union([
      z.literal('board'),
      z.literal('step'),
      z.object({ step: stepIdSchema }),
      z.object({ zone: shapeIdSchema }),
    ]),
    'board',
  ),
}
