import * as z from 'zod/mini'
import { boardIdSchema, joinCodeSchema, secretSchema } from '../ids.ts'
import { lineSchema } from './lineSchema.ts'
import { PERSON_COLORS, personNameSchema, personSchema } from './people.ts'
import { roleSchema } from './roles.ts'

/**
 * Every route of the HTTP interface; "key" is a workspace key, "seat" a seat token, both as `Authorization: Bearer`.
 * A refused request is problem+json with a code of `shared/errors.ts` and changes nothing.
 *
 * | call                                         | who               | body -> reply                                        |
 * |----------------------------------------------|-------------------|------------------------------------------------------|
 * | GET    /api/config                           | anyone            | -> clientConfig                                      |
 * | GET    /api/time                             | anyone            | -> timeReply (commands.ts)                           |
 * | POST   /api/boards                           | key, none (*)     | createBoardRequest -> 201 createBoardReply           |
 * | GET    /api/boards                           | key               | -> galleryReply (also archived and trashed ones)     |
 * | POST   /api/invitations                      | anyone            | invitationRequest -> invitationReply                 |
 * | POST   /api/join                             | anyone            | joinRequest -> 201 takeSeatReply                     |
 * | POST   /api/boards/:id/seats                 | link secret, key  | takeSeatRequest -> 201 takeSeatReply                 |
 * | GET    /api/boards/:id                       | seat              | -> boardReply                                        |
 * | PATCH  /api/boards/:id                       | host seat, key    | patchBoardRequest -> boardOnlyReply                  |
 * | DELETE /api/boards/:id                       | host seat, key    | -> 204, into the trash                               |
 * | POST   /api/boards/:id/restore               | key               | -> boardOnlyReply, out of the trash                  |
 * | POST   /api/boards/:id/duplicate             | host seat, key    | duplicateBoardRequest -> 201 boardOnlyReply          |
 * | POST   /api/boards/:id/links/:kind/renew     | host seat, key    | -> linksReply; the old link stops working            |
 * | GET    /api/boards/:id/people                | host seat         | -> peopleReply                                       |
 * | PATCH  /api/boards/:id/people/:participantId | oneself, host seat| patchPersonRequest -> personReply (role: hosts only) |
 * | DELETE /api/boards/:id/people/:participantId | oneself, host seat| -> 204, the seat stops working                       |
 * | POST   /api/boards/:id/assets                | host, participant | image bytes -> 201 assetReply                        |
 * | GET    /api/boards/:id/assets/:assetId       | who has the url   | -> image bytes                                       |
 * | POST   /api/boards/:id/commands              | host, participant | command -> commandReply (commands.ts)                |
 * | GET    /api/boards/:id/votes/:voteId/ballot | host, participant | -> ballotReply, one's own (votes.ts)                 |
 * | PUT    /api/boards/:id/votes/:voteId/ballot | host, participant | ballot -> ballotReply (votes.ts)                     |
 * | PUT    /api/boards/:id/votes/:voteId/done  | host, participant | doneRequest -> ballotReply (votes.ts)                |
 * | PUT    /api/boards/:id/thumbnail             | host seat         | image bytes -> assetReply                            |
 * | POST   /api/boards/:id/templates             | host seat, key    | saveTemplateRequest -> 201 templateReply (**)        |
 * | GET    .../templates                         | host seat, key    | -> templatesReply                                    |
 * | GET    .../templates/:templateId             | host seat, key    | -> templateDetailsReply                              |
 * | PATCH  .../templates/:templateId             | host seat, key    | patchTemplateRequest -> templateReply                |
 * | DELETE .../templates/:templateId             | host seat, key    | -> 204                                               |
 *
 * (**) Shapes in `templates.ts`. Below `/api/boards/:id` or, with the key and but for the first, right below `/api`.
 * (*) With CREATE_BOARDS=organisers a new workspace takes the organiser key as Bearer token.
 */

export const languageSchema = z.enum(['de', 'en'])
export type Language = z.infer<typeof languageSchema>

export const TITLE_MAX_LENGTH = 120
export const titleSchema = lineSchema(TITLE_MAX_LENGTH)

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export const IMAGE_MAX_BYTES = 10 * 1024 * 1024
export const THUMBNAIL_MAX_BYTES = 300 * 1024

const isoTime = z.string()

/** A board as the gallery and the board page show it. Times are ISO 8601 in UTC. */
export const boardSchema = z.object({
  id: boardIdSchema,
  title: z.string(),
  language: languageSchema,
  template: z.string(),
  createdAt: isoTime,
  updatedAt: isoTime,
  thumbnailUrl: z.nullable(z.string()),
  archived: z.boolean(),
  /** Set while the board lies in the trash; it is deleted for good 30 days later. */
  trashedAt: z.nullable(isoTime),
  /** Closed: nobody new comes in by link or code, except by the host link; people who have a seat come back. */
  door: z.enum(['open', 'closed']),
})
export type Board = z.infer<typeof boardSchema>

/** Addresses `<PUBLIC_URL>/b/<boardId>#<secret>`. Empty: can't be shown any more (the server's key was lost); renew it. */
export const linksSchema = z.object({ host: z.string(), participant: z.string(), viewer: z.string() })
export type Links = z.infer<typeof linksSchema>
export const linkKindSchema = roleSchema
export type LinkKind = z.infer<typeof linkKindSchema>

/** A seat: one person's place on one board, proven by its token. */
export const seatSchema = z.extend(personSchema, { token: secretSchema })
export type Seat = z.infer<typeof seatSchema>

export const createBoardRequestSchema = z.object({
  title: titleSchema,
  language: z._default(languageSchema, 'de'),
  /** The board starts with one step of this template, of ours or of the workspace, */
  template: z._default(z.string().check(z.maxLength(40)), 'empty'),
  /** or with all the steps of this agenda. */
  agenda: z.optional(z.string().check(z.maxLength(40))),
})
export type CreateBoardRequest = z.input<typeof createBoardRequestSchema>
export const createBoardReplySchema = z.object({
  board: boardSchema,
  links: linksSchema,
  seat: seatSchema,
  /** Only when this request made a new workspace. Shown this once. */
  workspaceKey: z.optional(secretSchema),
})
export type CreateBoardReply = z.infer<typeof createBoardReplySchema>

export const galleryReplySchema = z.object({ boards: z.array(boardSchema) })

/** `POST /api/invitations`: what does this link or code lead to? Asked by the join page before anybody joins. */
export const invitationRequestSchema = z.union([
  z.object({ boardId: boardIdSchema, secret: secretSchema }),
  z.object({ code: joinCodeSchema }),
])
export const invitationReplySchema = z.object({
  boardId: boardIdSchema,
  title: z.string(),
  language: languageSchema,
  role: roleSchema,
  door: z.enum(['open', 'closed']),
  full: z.boolean(),
})
export type Invitation = z.infer<typeof invitationReplySchema>

/** `POST /api/boards/:id/seats`. With a workspace key in the header no secret is needed: a host seat. */
export const takeSeatRequestSchema = z.object({
  secret: z.optional(secretSchema),
  name: z.optional(personNameSchema),
})
/** `POST /api/join` */
export const joinRequestSchema = z.object({ code: joinCodeSchema, name: z.optional(personNameSchema) })
export const takeSeatReplySchema = z.object({ seat: seatSchema, board: boardSchema })
export type TakeSeatReply = z.infer<typeof takeSeatReplySchema>

/** `GET /api/boards/:id` with a seat token. `hosting` only for hosts. */
export const boardReplySchema = z.object({
  board: boardSchema,
  person: personSchema,
  hosting: z.optional(
    z.object({
      links: linksSchema,
      /** Null while the host lets nobody in by code. */
      joinCode: z.nullable(z.string()),
    }),
  ),
})
export type BoardReply = z.infer<typeof boardReplySchema>

/** `PATCH /api/boards/:id` */
export const patchBoardRequestSchema = z.partial(
  z.object({
    title: titleSchema,
    door: z.enum(['open', 'closed']),
    /** True: make a new code and let people in by it; false: the code stops working. */
    joinByCode: z.boolean(),
    archived: z.boolean(),
  }),
)
export type PatchBoardRequest = z.input<typeof patchBoardRequestSchema>

export const duplicateBoardRequestSchema = z.object({ title: titleSchema })
export const boardOnlyReplySchema = z.object({ board: boardSchema })

/** `PATCH /api/boards/:id/people/:participantId`: oneself (name, color) or, as a host, anybody. */
export const patchPersonRequestSchema = z.partial(
  z.object({ name: z.nullable(personNameSchema), color: z.enum(PERSON_COLORS), role: roleSchema }),
)
export type PatchPersonRequest = z.input<typeof patchPersonRequestSchema>
export const personReplySchema = z.object({ person: personSchema })

/** `GET /api/boards/:id/people` (hosts): all who have a seat, here or not, without the removed. */
export const peopleReplySchema = z.object({
  people: z.array(z.extend(personSchema, { connected: z.boolean(), lastSeenAt: z.nullable(isoTime) })),
})
export type SeatedPerson = z.infer<typeof peopleReplySchema>['people'][number]

export const linksReplySchema = z.object({ links: linksSchema })
export const assetReplySchema = z.object({ url: z.string() })

/** `GET /api/config`: what the client must know before anybody is known. */
export const clientConfigSchema = z.object({
  createBoards: z.enum(['anyone', 'organisers']),
  tldrawLicenseKey: z.optional(z.string()),
})
export type ClientConfig = z.infer<typeof clientConfigSchema>

/** Body of every refused request: problem+json (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.optional(z.string()),
})
