import * as z from 'zod/mini'
import { participantIdSchema } from '../ids.ts'
import { type StepId, stepIdSchema } from './stepId.ts'

/** Silent writing as everybody sees it: how many notes each person has, and nothing of what is on them. */
export const privateWritingSchema = z.object({
  /** The step it was started for; null: before the group went to any. */
  stepId: z.nullable(stepIdSchema),
  /** True: after the reveal nothing says who wrote what. Announced at the start. */
  anonymous: z.boolean(),
  /** May people see a blank card for each note of the others? Announced at the start. */
  placeholders: z._default(z.boolean(), false),
  since: z.number(),
  /** Notes per person, counted by the server about once a second; who has none is not listed. */
  counts: z.record(participantIdSchema, z.int()),
})
export type PrivateWriting = z.infer<typeof privateWritingSchema>

/** The part of a session that silent writing is about. */
export interface WritingState {
  privateWriting: PrivateWriting | null
  lastWriting: { anonymous: boolean; endedAt: number } | null
}

/** `now` in ms since 1970. */
export function startedWriting(
  stepId: StepId | null,
  { anonymous, placeholders }: Pick<PrivateWriting, 'anonymous' | 'placeholders'>,
  now: number,
): PrivateWriting {
  return { stepId, anonymous, placeholders, since: now, counts: {} }
}

/**
 * Silent writing after the group went to a step. Where the step is for it and the group comes for the first time, it starts by
 * itself, with or without names as the last time. Left behind without a single note, it is over.
 */
export function writingOnArrival(
  { privateWriting, lastWriting }: WritingState,
  arrival: { stepId: StepId; isForWriting: boolean; isFirstTime: boolean },
  now: number,
): PrivateWriting | null {
  const { stepId, isForWriting, isFirstTime } = arrival
  const isLeftEmpty = privateWriting?.stepId !== stepId && hiddenNotes(privateWriting) === 0
  if (privateWriting && !isLeftEmpty) return privateWriting
  if (!isForWriting || !isFirstTime) return null
  return startedWriting(stepId, { anonymous: lastWriting?.anonymous ?? false, placeholders: false }, now)
}

/** How many notes of all people together were not revealed, as the server counted them last. */
export function hiddenNotes(writing: PrivateWriting | null): number {
  return Object.values(writing?.counts ?? {}).reduce((sum, count) => sum + count, 0)
}

/** Revealed or cancelled: it is over, and what it was is remembered for notes that come later. */
export function endedWriting({ privateWriting, lastWriting }: WritingState, now: number): WritingState {
  if (!privateWriting) return { privateWriting, lastWriting }
  return { privateWriting: null, lastWriting: { anonymous: privateWriting.anonymous, endedAt: now } }
}

/** Are leftover notes shared without a name? A person may always be more anonymous than announced, never less. */
export function sharesAnonymously({ lastWriting }: WritingState, wish: boolean | undefined): boolean {
  return lastWriting?.anonymous === true || wish === true
}
