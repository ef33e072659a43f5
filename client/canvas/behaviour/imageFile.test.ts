import { expect, test } from 'vitest'
import { IMAGE_MAX_BYTES } from '../../../shared/protocol/http.ts'
import { refuseImage, sniffImageType } from './imageFile.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const PNG = bytes('\x89PNG\r\n\x1a\n1234567890')

test.each([
  ['image/png', PNG],
  ['image/jpeg', bytes('\xff\xd8\xff\xe0 12345678')],
  ['image/gif', bytes('GIF89a 12345678')],
  ['image/webp', bytes('RIFF1234WEBPVP8 ')],
])('knows %s by its first bytes', (type, header) => {
  expect(sniffImageType(header)).toBe(type)
})

test.each([
  ['svg', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' })],
  ['video', new Blob(['....ftypmp42'], { type: 'video/mp4' })],
  ['type', new Blob(['%PDF-1.7'], { type: 'application/pdf' })],
  ['type', new Blob(['<svg/>'], { type: 'image/png' })],
  ['type', new Blob([])],
  ['size', new Blob([PNG, new Uint8Array(IMAGE_MAX_BYTES)], { type: 'image/png' })],
  [null, new Blob([PNG], { type: 'image/png' })],
])('refuses with the reason %s', async (reason, file) => {
  expect(await refuseImage(file)).toBe(reason)
})
