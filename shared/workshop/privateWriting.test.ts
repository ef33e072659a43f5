import { describe, expect, it } from 'vitest'
import type { SessionState } from './sessionState.ts'
import { applied, sessionOf, stepNamed } from './testSession.ts'

const GUIDE: SessionState = {
  ...sessionOf('open', 'silent', 'later'),
  steps: [
    stepNamed('open'),
    { ...stepNamed('silent'), mode: 'private' },
    { ...stepNamed('later'), mode: 'private' },
  ],
}
const go = (state: SessionState, stepId: string, now = 1000) =>
  applied(state, { type: 'step.go', stepId }, { now })
const withNotes = (state: SessionState, count: number): SessionState => ({
  ...state,
  privateWriting: state.privateWriting && { ...state.privateWriting, counts: { anna: count } },
})

describe('V12 silent writing and the guide', () => {
  it('starts by itself when the group comes to a step that is for it, with names', () => {
    expect(go(GUIDE, 'silent').privateWriting).toEqual({
      stepId: 'silent',
      anonymous: false,
      placeholders: false,
      since: 1000,
      counts: {},
    })
    expect(go(GUIDE, 'open').privateWriting).toBeNull()
  })

  it('starts without names where the last one was without', () => {
    const before = { ...GUIDE, lastWriting: { anonymous: true, endedAt: 5 } }
    expect(go(before, 'silent').privateWriting).toMatchObject({ anonymous: true })
  })

  it('does not start again when the group comes back, or is called back to where it is', () => {
    const revealed = { ...go(GUIDE, 'silent'), privateWriting: null }
    expect(go(revealed, 'silent').privateWriting).toBeNull()
    expect(go(go(revealed, 'open'), 'silent').privateWriting).toBeNull()
  })

  it('goes on while the group is called back to where it is', () => {
    const on = go(GUIDE, 'silent')
    expect(go(on, 'silent', 9000).privateWriting).toEqual(on.privateWriting)
  })

  it('goes on in the next step as long as there are notes to reveal', () => {
    const on = withNotes(go(GUIDE, 'silent'), 2)
    expect(go(on, 'open').privateWriting).toEqual(on.privateWriting)
    expect(go(on, 'later').privateWriting).toEqual(on.privateWriting)
  })

  it('is over when the group leaves without a note, and starts anew where the next step is for it', () => {
    const on = go(GUIDE, 'silent')
    expect(go(on, 'open')).toMatchObject({ privateWriting: null, lastWriting: null })
    expect(go(on, 'later', 3000).privateWriting).toMatchObject({ stepId: 'later', since: 3000 })
  })
})
