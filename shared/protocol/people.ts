import * as z from 'zod/mini'
import { participantIdSchema } from '../ids.ts'
import { lineSchema } from './lineSchema.ts'
import { roleSchema } from './roles.ts'

/** Twelve colours that stay apart on a white canvas and carry white text (contrast at least 4.5:1). */
export const PERSON_COLORS = [
  '#0B7A75',
  '#B4436C',
  '#3D5A98',
  '#9A5B00',
  '#6B4FA0',
  '#2F7D32',
  '#C0392B',
  '#00708F',
  '#8A4B2D',
  '#5B6770',
  '#A1368F',
  '#4F6F00',
] as const

export const NAME_MAX_LENGTH = 40

export const personNameSchema = lineSchema(NAME_MAX_LENGTH)

/** A person of a board as others see them. `name` null: stays anonymous, shown as "Anonym <number>". */
export const personSchema = z.object({
  participantId: participantIdSchema,
  role: roleSchema,
  name: z.nullable(z.string()),
  color: z.string(),
  /** Counts people in the order in which they came, from 1. */
  number: z.int(),
})
export type Person = z.infer<typeof personSchema>
