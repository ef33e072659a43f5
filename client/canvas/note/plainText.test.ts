import { expect, test } from 'vitest'
import { plainText } from './plainText.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })

test('paragraphs and line breaks become lines', () => {
  const blocks = [
    paragraph(text('Hat '), text('Mut')),
    { type: 'paragraph' },
    paragraph(text('a'), { type: 'hardBreak' }, text('b')),
  ]
  expect(plainText(blocks)).toBe('Hat Mut\n\na\nb')
})

test('a list is no plain text', () => {
  expect(plainText([paragraph(text('a')), { type: 'bulletList', content: [] }])).toBeNull()
})
