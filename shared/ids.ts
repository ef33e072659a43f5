import * as z from 'zod/mini'

/** A board's id: 12 URL-safe characters. Not secret; being let in takes a seat. */
export const boardIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{12}$/))
export type BoardId = z.infer<typeof boardIdSchema>

/** A person on one board (not across boards): 12 URL-safe characters. Not secret. */
export const participantIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{12}$/))
export type ParticipantId = z.infer<typeof participantIdSchema>

/** An uploaded image: 22 URL-safe characters (128 random bits), so that its address cannot be guessed. */
export const assetIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

/** Link secrets, seat tokens and workspace keys: base64url of 128 or more random bits. */
export const secretSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/))

/** Letters and digits that nobody confuses when a code is read aloud. */
export const JOIN_CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A short code as people type it: spaces, hyphens and lower case are forgiven. Output: 6 characters. */
export const joinCodeSchema = z.pipe(
  z.pipe(
    z.string(),
    z.transform((code) => code.toUpperCase().replace(/[\s-]/g, '')),
  ),
  z.string().check(z.regex(new RegExp(`^[${JOIN_CODE_ALPHABET}]{6}$`))),
)
