import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIMER_MAX_SECONDS } from '../protocol/commands.ts'
import { type SessionState, sessionStateSchema } from './sessionState.ts'
import { acts, apply, PEOPLE, play, sessionOf, stepNamed } from './testSession.ts'
import { timerAt } from './timer.ts'

/** What must never be; empty for every state that can be reached. */
function impossibleIn({ steps, removedSteps, current, timer, spotlight, ready }: SessionState): string[] {
  const ids = [...steps, ...removedSteps].map(({ id }) => id)
  const isIn = (id: string) => steps.some((step) => step.id === id)
  const facts: Record<string, boolean> = {
    'no steps left': steps.length === 0,
    'a step twice, or also in the trash': new Set(ids).size < ids.length,
    'the group is at a step that is not in the guide': current !== null && !isIn(current.stepId),
    'the group never visited where it is': current !== null && !current.visited.includes(current.stepId),
    'a step visited twice': new Set(current?.visited).size < (current?.visited.length ?? 0),
    'visited what never was': current?.visited.some((id) => !ids.includes(id)) ?? false,
    'both running and paused, or neither':
      timer !== null && (timer.endsAt === null) === (timer.remainingMs === null),
    'paused with no time left':
      timer?.remainingMs !== null && timer?.remainingMs !== undefined && timer.remainingMs <= 0,
    'more time left than was asked for': (timer?.remainingMs ?? 0) > (timer?.totalMs ?? 0),
    'more than the longest time left': (timer?.remainingMs ?? 0) > TIMER_MAX_SECONDS * 1000,
    'somebody ready twice': new Set(ready).size < ready.length,
    'a stranger is ready': ready.some((id) => !PEOPLE.some((person) => person === id)),
    'ready with no step': ready.length > 0 && current === null,
    'a stranger in the spotlight': spotlight !== null && !PEOPLE.some((id) => id === spotlight.participantId),
  }
  return Object.keys(facts).filter((fact) => facts[fact])
}

describe('G1 random commands', () => {
  it('never reach an impossible state, nor one that cannot be stored', () => {
    fc.assert(
      fc.property(acts, (all) => {
        play(sessionOf('a', 'b', 'c'), all, (after, now) => {
          expect(impossibleIn(after)).toEqual([])
          expect(sessionStateSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after)
          const left = after.timer ? timerAt(after.timer, now).remainingMs : 0
          expect(left).toBeLessThanOrEqual(TIMER_MAX_SECONDS * 1000)
        })
      }),
      { numRuns: 400 },
    )
  })

  it('change nothing when they are refused, and never change what they were given', () => {
    fc.assert(
      fc.property(acts, (all) => {
        play(sessionOf('a', 'b', 'c'), all, (after, _now, before, outcome, { command, by }) => {
          const copy = structuredClone(before)
          if ('refused' in outcome) expect(after).toBe(before)
          apply(before, command, { by, now: 5 })
          expect(before).toEqual(copy)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('lose no step: each is in the guide or in its trash', () => {
    fc.assert(
      fc.property(acts, (all) => {
        play(sessionOf('a', 'b', 'c'), all, (after, _now, before) => {
          const ids = (state: SessionState) => [...state.steps, ...state.removedSteps].map(({ id }) => id)
          expect(ids(after)).toEqual(expect.arrayContaining(ids(before)))
        })
      }),
      { numRuns: 100 },
    )
  })
})

const led = (...commands: Parameters<typeof apply>[1][]) =>
  commands.reduce<SessionState>(
    (state, command, i) => {
      const outcome = apply(state, command, { now: 1000 * (i + 1) })
      if ('refused' in outcome) throw new Error(outcome.refused)
      return outcome.state
    },
    sessionOf('a', 'b', 'c'),
  )

describe('G1 the guide', () => {
  const guide = (state: SessionState) => state.steps.map(({ id }) => id).join(' ')
  it('a step is added after another, or at the end, and copied behind itself under a name of its own', () => {
    expect(guide(led({ type: 'step.add', templateId: 'empty', afterStepId: 'a' }))).toBe('a added b c')
    expect(guide(led({ type: 'step.add', templateId: 'empty' }))).toBe('a b c added')
    const copied = led({ type: 'step.duplicate', stepId: 'a' })
    expect(copied.steps.map(({ title }) => title)).toEqual(['a', 'a (2)', 'b', 'c'])
  })

  it('a template of several steps adds them all, or none when a guide is too long', () => {
    const two = { newSteps: [stepNamed('x'), stepNamed('y')] }
    const add = { type: 'step.add', templateId: 'own' } as const
    expect(apply(sessionOf('a'), add, two)).toMatchObject({
      stepId: 'x',
      state: { steps: [{}, { id: 'x' }, { id: 'y' }] },
    })
    const long = sessionOf(...Array.from({ length: 199 }, (_, i) => `s${i}`))
    expect(apply(long, add, two)).toEqual({ refused: 'command_conflict' })
    expect(apply(sessionOf('a'), add, { newSteps: null })).toEqual({ refused: 'template_not_found' })
  })

  it('a step moves to the front, behind another, never behind itself', () => {
    expect(guide(led({ type: 'step.move', stepId: 'c', afterStepId: null }))).toBe('c a b')
    expect(guide(led({ type: 'step.move', stepId: 'a', afterStepId: 'b' }))).toBe('b a c')
    expect(apply(sessionOf('a', 'b'), { type: 'step.move', stepId: 'a', afterStepId: 'a' })).toEqual({
      refused: 'command_conflict',
    })
  })

  it('the last step stays', () => {
    expect(apply(sessionOf('a'), { type: 'step.remove', stepId: 'a' })).toEqual({
      refused: 'command_conflict',
    })
  })

  it('removing the current step moves the group on, from the last one back', () => {
    const on = led({ type: 'step.go', stepId: 'b' }, { type: 'step.remove', stepId: 'b' })
    expect(on).toMatchObject({ current: { stepId: 'c', since: 2000, visited: ['b', 'c'] } })
    const back = led({ type: 'step.go', stepId: 'c' }, { type: 'step.remove', stepId: 'c' })
    expect(back).toMatchObject({ current: { stepId: 'b' } })
    const elsewhere = led({ type: 'step.go', stepId: 'a' }, { type: 'step.remove', stepId: 'c' })
    expect(elsewhere).toMatchObject({ current: { stepId: 'a', since: 1000 } })
  })

  it('a removed step comes back at the end as it was, the newest in the trash first', () => {
    const removed = led({ type: 'step.remove', stepId: 'a' }, { type: 'step.remove', stepId: 'b' })
    expect(removed.removedSteps.map(({ id, removedAt }) => [id, removedAt])).toEqual([
      ['b', 2000],
      ['a', 1000],
    ])
    expect(apply(removed, { type: 'step.restore', stepId: 'a' })).toMatchObject({
      state: { steps: [stepNamed('c'), stepNamed('a')], removedSteps: [{ id: 'b' }] },
    })
  })

  it('going on ends the spotlight and forgets who was ready; going to the same step keeps who is ready', () => {
    const there = led(
      { type: 'step.go', stepId: 'a' },
      { type: 'ready.set', ready: true },
      { type: 'spotlight.start' },
    )
    const again = apply(there, { type: 'step.go', stepId: 'a' }, { now: 9000 })
    expect(again).toMatchObject({ state: { current: { since: 9000 }, spotlight: null, ready: [PEOPLE[0]] } })
    expect(apply(there, { type: 'step.go', stepId: 'b' })).toMatchObject({
      state: { spotlight: null, ready: [] },
    })
  })

  it('names what is not there', () => {
    for (const command of [
      { type: 'step.go', stepId: 'x' },
      { type: 'step.add', templateId: 'empty', afterStepId: 'x' },
      { type: 'step.rename', stepId: 'x', title: 'X' },
      { type: 'step.plan', stepId: 'x', minutes: 1 },
      { type: 'step.move', stepId: 'a', afterStepId: 'x' },
      { type: 'step.duplicate', stepId: 'x' },
      { type: 'step.restore', stepId: 'a' },
    ] as const)
      expect(apply(sessionOf('a'), command)).toEqual({ refused: 'step_not_found' })
  })
})

describe('signals', () => {
  it('nobody is ready before the group has started', () => {
    expect(apply(sessionOf('a'), { type: 'ready.set', ready: true })).toEqual({ refused: 'command_conflict' })
  })

  it('who says they are ready when the group has just gone on is not ready with the next step', () => {
    const there = led({ type: 'step.go', stepId: 'b' })
    expect(apply(there, { type: 'ready.set', ready: true, stepId: 'a' })).toEqual({ state: there })
    const ready = apply(there, { type: 'ready.set', ready: true, stepId: 'b' })
    expect(ready).toMatchObject({ state: { ready: [PEOPLE[0]] } })
  })

  it('gather and reactions pass and change nothing', () => {
    const state = sessionOf('a')
    const view = { pageId: 'page:a', x: 0, y: 0, w: 10, h: 10 }
    const gathered = apply(state, { type: 'people.gather' }, { view })
    expect(gathered).toEqual({ state, events: [{ type: 'gather', participantId: PEOPLE[0], view }] })
    expect(apply(state, { type: 'people.gather' })).toEqual({ refused: 'command_conflict' })
    const reaction = apply(state, { type: 'reaction.send', kind: 'heart' })
    expect(reaction).toMatchObject({ state, events: [{ type: 'reaction', kind: 'heart' }] })
  })
})
