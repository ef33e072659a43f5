/** Images for tests: real headers, as little content as their readers look at. Sizes in pixels. */
export function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4)
  header.writeUInt32BE(width, 8)
  header.writeUInt32BE(height, 12)
  header.set([8, 6], 16)
  const data = Buffer.concat([Buffer.alloc(4), Buffer.from('IDAT'), Buffer.alloc(4)])
  return bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], header, data)
}

export function gifOf(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  return bytesOf(Buffer.from('GIF89a'), size, [0, 0, 0, 0x3b])
}

export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.alloc(19)
  frame.set([0xff, 0xc0, 0, 17, 8])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const app = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return bytesOf([0xff, 0xd8], app, frame, [0xff, 0xd9])
}

export function webpOf(width: number, height: number): Uint8Array {
  const chunk = Buffer.alloc(18)
  chunk.write('VP8X', 0)
  chunk.writeUInt32LE(10, 4)
  chunk.writeUIntLE(width - 1, 12, 3)
  chunk.writeUIntLE(height - 1, 15, 3)
  const riff = Buffer.alloc(12)
  riff.write('RIFF', 0)
  riff.writeUInt32LE(chunk.length + 4, 4)
  riff.write('WEBP', 8)
  return bytesOf(riff, chunk)
}

function bytesOf(...parts: (Uint8Array | number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))))
}
