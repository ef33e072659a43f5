import { describe, expect, it } from 'vitest'
import { NEW_SESSION, type SessionState, type Step } from '../../../shared/workshop/sessionState.ts'
import { isWritingDue } from './isWritingDue.ts'

const step: Step = {
  id: 'step-1',
  title: 'Sammeln',
  goal: '',
  rules: [],
  say: '',
  minutes: 5,
  mode: 'private',
  templateId: 'empty',
}
const at = (changes: Partial<SessionState> = {}): SessionState => ({
  ...NEW_SESSION,
  steps: [step],
  current: { stepId: 'step-1', since: 100, visited: ['step-1'] },
  ...changes,
})

describe('silent writing is due', () => {
  it('in a step that begins with it', () => {
    expect(isWritingDue(at())).toBe(true)
    expect(isWritingDue(at({ lastWriting: { anonymous: false, endedAt: 50 } }))).toBe(true)
  })

  it('neither in others, nor while it is on, nor after it was done', () => {
    expect(isWritingDue(at({ steps: [{ ...step, mode: 'open' }] }))).toBe(false)
    expect(isWritingDue(at({ current: null }))).toBe(false)
    const privateWriting = { stepId: 'step-1', anonymous: false, placeholders: false, since: 110, counts: {} }
    expect(isWritingDue(at({ privateWriting }))).toBe(false)
    expect(isWritingDue(at({ lastWriting: { anonymous: false, endedAt: 150 } }))).toBe(false)
  })
})
