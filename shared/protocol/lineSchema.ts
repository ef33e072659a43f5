import * as z from 'zod/mini'

/** Letters that look like a space. */
const BLANKS = /[\s\u115F\u1160\u2800\u3164\uFFA0]+/g
/** Control characters, halves of characters, and what turns the direction of what comes after it on the screen. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/gu
/** What has an invisible name could not be found in a list, nor be talked to. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A name or a title: one line that can be seen, of at most so many UTF-16 units, with what cannot be seen taken out. */
export function lineSchema(maxLength: number) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.replace(BLANKS, ' ').replace(UNSEEN, '').trim()),
    ),
    z.string().check(z.minLength(1), z.maxLength(maxLength), z.regex(VISIBLE)),
  )
}
