import { describe, expect, it } from 'vitest'
import { readImageType } from './readImageType.ts'
import { gifOf, jpegOf, pngOf, webpOf } from './testImages.ts'

const text = (value: string) => new TextEncoder().encode(value)

describe('readImageType', () => {
  it.each([
    ['image/png', pngOf(2, 2)],
    ['image/gif', gifOf(2, 2)],
    ['image/jpeg', jpegOf(2, 2)],
    ['image/webp', webpOf(2, 2)],
  ])('knows %s by its content', async (type, bytes) => {
    expect(await readImageType(bytes)).toBe(type)
  })

  it.each([
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'SVG'],
    ['an SVG as XML', text('<?xml version="1.0"?><!-- x --><svg></svg>'), 'SVG'],
    ['a web page', text('<!doctype html><script>alert(1)</script>'), 'no image'],
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['the first bytes of a PNG alone', pngOf(2, 2).slice(0, 12), ''],
    ['nothing', new Uint8Array(), 'no image'],
  ])('refuses %s', async (_what, bytes, reason) => {
    await expect(readImageType(bytes)).rejects.toMatchObject({
      code: 'unsupported_image',
      detail: expect.stringContaining(reason),
    })
  })

  it('refuses what would fill the memory of every browser', async () => {
    await expect(readImageType(pngOf(8000, 5000))).resolves.toBe('image/png')
    await expect(readImageType(pngOf(8000, 5001))).rejects.toMatchObject({ code: 'too_large' })
    await expect(readImageType(gifOf(65_535, 65_535))).rejects.toMatchObject({ code: 'too_large' })
  })
})
