import { expect, it } from 'vitest'
import { commandSchema } from './commands.ts'
import { titleSchema } from './http.ts'

const stepTitle = (title: string) =>
  commandSchema.safeParse({ type: 'step.rename', stepId: 'step-1', title }).success

it('titles of boards and steps can be seen, and hold no halves of characters', () => {
  expect(titleSchema.parse(' Rück\u000bblick\n2026\ud83d \u202e')).toBe('Rück blick 2026')
  expect(titleSchema.parse('👩‍👩‍👧 שלום')).toBe('👩‍👩‍👧 שלום')
  for (const title of ['\u200b', '\u00a0', '\u0000', '\ud83d']) {
    expect(titleSchema.safeParse(title).success).toBe(false)
    expect(stepTitle(title)).toBe(false)
  }
  expect(stepTitle('Los')).toBe(true)
})
