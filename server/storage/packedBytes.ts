/** Several byte arrays in one: copied once and moved between threads for free. */
export interface PackedBytes {
  bytes: Uint8Array<ArrayBuffer>
  lengths: number[]
}

/** Copies; the arrays stay the caller's. */
export function packBytes(parts: readonly Uint8Array[]): PackedBytes {
  const lengths = parts.map((part) => part.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return { bytes, lengths }
}

/** Views into the packed bytes, in the same order. */
export function unpackBytes({ bytes, lengths }: PackedBytes): Uint8Array[] {
  let offset = 0
  return lengths.map((length) => {
    offset += length
    return bytes.subarray(offset - length, offset)
  })
}
