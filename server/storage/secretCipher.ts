import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { StorageError } from './storageError.ts'

/**
 * What only one person may read does not lie readable in the database or a backup of it (ADR 0005). AES-256-GCM,
 * NIST SP 800-38D; a result is 12 bytes nonce, 16 bytes tag, then the encrypted bytes.
 */
export interface SecretCipher {
  /** `context` says where the bytes belong: at another place they can't be decrypted. */
  encrypt(data: Uint8Array, context: string): Uint8Array
  /** Throws a StorageError (`damaged`) for other bytes, another context or another key. */
  decrypt(encrypted: Uint8Array, context: string): Uint8Array
  /** The same for the same text; without the key nobody can tell of which. */
  pseudonym(text: string): string
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** `serverKey` is what `denkraum.key` holds; nothing encrypted can be read without it. */
export function createSecretCipher(serverKey: Uint8Array): SecretCipher {
  const encryptionKey = derive(serverKey, 'encryption')
  const pseudonymKey = derive(serverKey, 'pseudonyms')
  return {
    encrypt(data, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, encryptionKey, nonce).setAAD(Buffer.from(context))
      const encrypted = Buffer.concat([cipher.update(data), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), encrypted])
    },
    decrypt(encrypted, context) {
      try {
        return decrypt(encryptionKey, encrypted, context)
      } catch (cause) {
        throw new StorageError('damaged', `What ${context} holds can't be decrypted`, { cause })
      }
    },
    pseudonym: (text) => createHmac('sha256', pseudonymKey).update(text).digest('base64url'),
  }
}

/** Keys for different purposes from one, RFC 5869. */
function derive(serverKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', serverKey, '', `denkraum secrets: ${purpose}`, 32))
}

function decrypt(key: Uint8Array, encrypted: Uint8Array, context: string): Uint8Array {
  const [nonce, tag] = [
    encrypted.subarray(0, NONCE_BYTES),
    encrypted.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
  ]
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(encrypted.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}
