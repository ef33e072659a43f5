import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSecretCipher } from './secretCipher.ts'

const cipher = createSecretCipher(new Uint8Array(32).fill(1))
const other = createSecretCipher(new Uint8Array(32).fill(2))
const bytes = (text: string) => new TextEncoder().encode(text)

test('what was encrypted comes back, for the same key and place only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.string(), (data, context, elsewhere) => {
      const encrypted = cipher.encrypt(data, context)
      expect([...cipher.decrypt(encrypted, context)]).toEqual([...data])
      expect(() => other.decrypt(encrypted, context)).toThrow("can't be decrypted")
      if (context !== elsewhere) expect(() => cipher.decrypt(encrypted, elsewhere)).toThrow()
    }),
  )
})

test('a single other bit is found; what was never encrypted is refused', () => {
  const encrypted = cipher.encrypt(bytes('heimlich'), 'x')
  for (let index = 0; index < encrypted.length; index++) {
    const spoiled = Uint8Array.from(encrypted)
    spoiled[index] = (spoiled[index] ?? 0) ^ 1
    expect(() => cipher.decrypt(spoiled, 'x')).toThrow(expect.objectContaining({ reason: 'damaged' }))
  }
  for (const length of [0, 5, 12, 27, 28, 100])
    expect(() => cipher.decrypt(new Uint8Array(length), 'x')).toThrow(
      expect.objectContaining({ reason: 'damaged' }),
    )
})

test('the same text is never encrypted to the same bytes, and does not stand in them', () => {
  const results = Array.from({ length: 50 }, () => Buffer.from(cipher.encrypt(bytes('heimlich'), 'x')))
  expect(new Set(results.map((result) => result.toString('hex'))).size).toBe(50)
  for (const result of results) expect(result.includes('heimlich')).toBe(false)
})

test('a pseudonym is always the same, and another with another key', () => {
  expect(cipher.pseudonym('anna')).toBe(cipher.pseudonym('anna'))
  expect(cipher.pseudonym('anna')).not.toBe(cipher.pseudonym('ben'))
  expect(cipher.pseudonym('anna')).not.toBe(other.pseudonym('anna'))
})
