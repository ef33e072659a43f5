import { describe, expect, it } from 'vitest'
import { personNameSchema } from './people.ts'

const nameOf = (text: string) => personNameSchema.safeParse(text).data ?? null

describe('names', () => {
  it('are kept as people write them, in any script, emoji too', () => {
    for (const name of [
      'Aylin',
      'Jürgen-Peter O’Neill',
      '王小明',
      'عائشة',
      'نمی\u200Cخواهم',
      '👩‍👩‍👧 Kim',
      '7',
      '?',
    ])
      expect(nameOf(name)).toBe(name)
    expect(nameOf('  Ann \t\n Lee ')).toBe('Ann Lee')
  })

  it('can be seen, and change nothing of what stands beside them', () => {
    for (const name of ['', ' ', '\u200B', '\u200D', '\u2800', '\u3164\u115F', '\u0000', '\u202E', '\u0301'])
      expect(nameOf(name)).toBeNull()
    expect(nameOf('\u202Enn\u0000A')).toBe('nnA')
    expect(nameOf('x'.repeat(41))).toBeNull()
  })
})
