import * as z from 'zod/mini'
import { participantIdSchema } from '../ids.ts'
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

/** Letters that look like a space. */
const BLANKS = /[\s\u115F\u1160\u2800\u3164\uFFA0]+/g
/** Control characters, and those that turn the direction of what comes after a name on the screen. */
const UNSEEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/gu
/** Somebody with an invisible name could not be talked to, nor found in the list. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

export const personNameSchema = z.pipe(
  z.pipe(
    z.string(),
    z.transform((name) => name.replace(BLANKS, ' ').replace(UNSEEN, '').trim()),
  ),
  z.string().check(z.minLength(1), z.maxLength(NAME_MAX_LENGTH), z.regex(VISIBLE)),
)

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
