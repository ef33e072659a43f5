import * as z from 'zod/mini'
import { personSchema } from './people.ts'

const finite = z.number()
const boundsSchema = z.object({ x: finite, y: finite, w: finite, h: finite })

/** What a client tells the others about its view, in page coordinates. Sent at most 20 times a second. */
export const presenceSchema = z.object({
  pageId: z.string().check(z.maxLength(64)),
  cursor: z.nullable(
    z.object({ x: finite, y: finite, type: z.string().check(z.maxLength(32)), rotation: finite }),
  ),
  /** Only ids of records in `shared` or `stage`: an id of an unrevealed note stays at home. */
  selectedShapeIds: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50)),
  viewport: z.nullable(boundsSchema),
  brush: z.nullable(boundsSchema),
  followingParticipantId: z.nullable(z.string().check(z.maxLength(64))),
  /** Counts up, at most every half minute, as long as the person does something. */
  beat: z.optional(z.int()),
})
export type Presence = z.infer<typeof presenceSchema>

/** One person's awareness state. `person` is stamped by the server, whatever the client wrote there. */
export const awarenessStateSchema = z.object({
  person: personSchema,
  presence: z.nullish(presenceSchema),
})
export type AwarenessState = z.infer<typeof awarenessStateSchema>
