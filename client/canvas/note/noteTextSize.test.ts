import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NoteText, noteTextSize } from './noteTextSize.ts'

/** Every letter is half as wide as high. */
const note = (text: string, more: Partial<NoteText> = {}): NoteText => ({
  text,
  size: 26,
  chosen: 26,
  height: 200,
  widthOf: (word) => word.length * 0.5,
  ...more,
})

describe('the size of a text on a note', () => {
  it('is large for few words and as chosen for many', () => {
    const few = noteTextSize(note('Ja, und'))
    const some = noteTextSize(note('Traut sich Technik nicht zu'))
    expect(few).toBe(40)
    expect(some).toBeGreaterThan(26)
    expect(some).toBeLessThan(few)
    expect(noteTextSize(note('Wort '.repeat(12)))).toBe(26)
  })

  it('is never so large that a word breaks', () => {
    expect(noteTextSize(note('Naturwissenschaften', { size: 18, chosen: 18 }))).toBe(18)
    expect(noteTextSize(note('Schulleitung'))).toBe(26)
    expect(noteTextSize(note('Naturwissenschaften', { size: 17 }))).toBe(17)
  })

  it('stays legible where tldraw would shrink a long word', () => {
    const long = note('Berufsorientierungsveranstaltung war langweilig', { size: 14 })
    expect(noteTextSize(long)).toBe(22)
  })

  it('breaks no more words than fit on the note', () => {
    const long = note('Berufsorientierungsveranstaltung '.repeat(6).trim(), { size: 14 })
    expect(noteTextSize(long)).toBeLessThan(22)
    expect(noteTextSize(long)).toBeGreaterThanOrEqual(14)
  })

  it('leaves an empty note alone', () => {
    expect(noteTextSize(note(' \n '))).toBe(26)
  })

  it('is never smaller than what tldraw found to fit', () => {
    const sizes = [18, 22, 26, 32]
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const found = sizes.map((size) => noteTextSize(note(text, { size, chosen: size })))
        for (const [index, size] of found.entries()) expect(size).toBeGreaterThanOrEqual(sizes[index] ?? 0)
      }),
    )
  })
})
