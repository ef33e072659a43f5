import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIMER_MAX_SECONDS } from '../protocol/commands.ts'
import type { SessionState } from './sessionState.ts'
import { applied, apply, sessionOf } from './testSession.ts'
import { timerAt } from './timer.ts'

const timed = (seconds: number, now = 0) => applied(sessionOf('a'), { type: 'timer.start', seconds }, { now })

function view(state: SessionState, now: number) {
  if (!state.timer) throw new Error('no timer')
  return timerAt(state.timer, now)
}

describe('G3 the timer', () => {
  it('warns in the last minute, then in the last ten seconds, then is over, and says for how long', () => {
    const state = timed(120)
    expect(view(state, 59_999)).toEqual({ phase: 'running', remainingMs: 60_001, overMs: 0 })
    expect(view(state, 60_000)).toMatchObject({ phase: 'warning' })
    expect(view(state, 109_999)).toMatchObject({ phase: 'warning' })
    expect(view(state, 110_000)).toMatchObject({ phase: 'lastSeconds', remainingMs: 10_000 })
    expect(view(state, 120_000)).toEqual({ phase: 'over', remainingMs: 0, overMs: 0 })
    expect(view(state, 125_000)).toEqual({ phase: 'over', remainingMs: 0, overMs: 5_000 })
  })

  it('runs exactly as long as was asked for, over any pauses and extensions', () => {
    const stretch = fc.record({
      runMs: fc.integer({ min: 0, max: 30_000 }),
      pauseMs: fc.integer({ min: 0, max: 10_000_000 }),
      extendSeconds: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
        let now = 5_000
        let state = timed(600, now)
        let ranMs = 0
        let askedMs = 600_000
        for (const { runMs, pauseMs, extendSeconds } of stretches) {
          now += runMs
          ranMs += runMs
          state = applied(state, { type: 'timer.pause' }, { now })
          now += pauseMs
          if (extendSeconds > 0) {
            state = applied(state, { type: 'timer.extend', seconds: extendSeconds }, { now })
            askedMs += extendSeconds * 1000
          }
          expect(view(state, now)).toEqual({ phase: 'paused', remainingMs: askedMs - ranMs, overMs: 0 })
          state = applied(state, { type: 'timer.resume' }, { now })
        }
        expect(view(state, now).remainingMs).toBe(askedMs - ranMs)
        expect(state.timer?.totalMs).toBe(askedMs)
        expect(view(state, now + askedMs - ranMs)).toMatchObject({ phase: 'over', overMs: 0 })
      }),
    )
  })

  it('survives a restart as it is stored: nothing in it depends on who keeps it', () => {
    const state = timed(90)
    const stored: SessionState = JSON.parse(JSON.stringify(state))
    expect(view(stored, 40_000)).toEqual(view(state, 40_000))
  })

  it('is the same for clients whose clocks are wrong, once they know by how much', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 200_000 }),
        (offset, now) => {
          const ownClock = now - offset
          expect(view(timed(120), ownClock + offset)).toEqual(view(timed(120), now))
        },
      ),
    )
  })

  it('one that is over runs on for so long from now; no timer is longer than four hours', () => {
    const more = applied(timed(10), { type: 'timer.extend', seconds: 60 }, { now: 99_000 })
    expect(view(more, 99_000)).toMatchObject({ remainingMs: 60_000 })
    expect(more.timer?.totalMs).toBe(70_000)
    const longest = applied(timed(TIMER_MAX_SECONDS), { type: 'timer.extend', seconds: 60 }, { now: 30_000 })
    expect(view(longest, 30_000).remainingMs).toBe(TIMER_MAX_SECONDS * 1000)
  })

  it('refuses what does not fit: to pause what is paused or over, to resume what runs, to extend what is not', () => {
    const conflict = { refused: 'command_conflict' }
    const paused = applied(timed(10), { type: 'timer.pause' }, { now: 4_000 })
    expect(apply(sessionOf('a'), { type: 'timer.pause' })).toEqual(conflict)
    expect(apply(sessionOf('a'), { type: 'timer.resume' })).toEqual(conflict)
    expect(apply(sessionOf('a'), { type: 'timer.extend', seconds: 1 })).toEqual(conflict)
    expect(apply(paused, { type: 'timer.pause' })).toEqual(conflict)
    expect(apply(timed(10), { type: 'timer.resume' })).toEqual(conflict)
    expect(apply(timed(10), { type: 'timer.pause' }, { now: 10_000 })).toEqual(conflict)
    expect(apply(sessionOf('a'), { type: 'timer.stop' })).toMatchObject({ state: { timer: null } })
  })
})
