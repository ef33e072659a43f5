import type { IndexKey } from '@tldraw/utils'

const FIRST_DIGITS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const DIGITS = `0${FIRST_DIGITS}`

/**
 * The i-th of a list's sibling indices, from 0 to 3904 ("a1", ..., "az", "b00", ...). tldraw's own functions add random
 * digits; the same template shall always give the same records. Format: fractional indexing with variable-length integers.
 */
export function indexKeyAt(i: number): IndexKey {
  if (i < FIRST_DIGITS.length) return `a${FIRST_DIGITS.charAt(i)}` as IndexKey
  const rest = i - FIRST_DIGITS.length
  const high = Math.floor(rest / DIGITS.length)
  return `b${DIGITS.charAt(high)}${DIGITS.charAt(rest % DIGITS.length)}` as IndexKey
}
