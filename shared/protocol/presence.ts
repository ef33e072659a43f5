import { z } from 'zod'
import { personSchema } from './people.ts'

const finite = z.number().finite()
const boundsSchema = z.object({ x: finite, y: finite, w: finite, h: finite })

/** What a client tells the others about its view, in page coordinates. Sent at most 20 times a second. */
export const presenceSchema = z.object({
  pageId: z.string().max(64),
  cursor: z.object({ x: finite, y: finite, type: z.string().max(32), rotation: finite }).nullable(),
  /** Only ids of records in `shared` or `stage`: an id of an unrevealed note stays at home. */
  selectedShapeIds: z.array(z.string().max(64)).max(50),
  viewport: boundsSchema.nullable(),
  brush: boundsSchema.nullable(),
  followingParticipantId: z.string().max(64).nullable(),
})
export type Presence = z.infer<typeof presenceSchema>

/** One person's awareness state. `person` is stamped by the server, whatever the client wrote there. */
export const awarenessStateSchema = z.object({
  person: personSchema,
  presence: presenceSchema.nullish(),
})
export type AwarenessState = z.infer<typeof awarenessStateSchema>
