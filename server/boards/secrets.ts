import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { JOIN_CODE_ALPHABET } from '../../shared/ids.ts'

const JOIN_CODE_LENGTH = 6

/** A seat token or workspace key: 144 random bits, 24 characters. */
export function newSecret(): string {
  return randomBytes(18).toString('base64url')
}

/** An id of a board, person or workspace: 72 random bits, 12 characters. */
export function newId(): string {
  return randomBytes(9).toString('base64url')
}

/** The id of an image, part of its address and as hard to guess as a secret: 22 characters. */
export function newAssetId(): string {
  return randomBytes(16).toString('base64url')
}

export function newJoinCode(): string {
  const letter = () => JOIN_CODE_ALPHABET.charAt(randomInt(JOIN_CODE_ALPHABET.length))
  return Array.from({ length: JOIN_CODE_LENGTH }, letter).join('')
}

/** What is stored in place of a secret: SHA-256 in hex. Enough, as every secret has 128 or more random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Takes the same time wherever the two differ. */
export function isSameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
