import { expect, it } from 'vitest'
import type { Presence } from '../../shared/protocol/presence.ts'
import { createActivity, IDLE_MS } from './activity.ts'

const presence: Presence = {
  pageId: 'page:p',
  cursor: null,
  selectedShapeIds: [],
  viewport: { x: 0, y: 0, w: 800, h: 600 },
  brush: null,
  followingParticipantId: null,
  beat: 1,
}

function start() {
  let nowMs = 0
  const activity = createActivity(() => nowMs)
  return {
    activity,
    pass: (ms: number) => {
      nowMs += ms
    },
  }
}

it('P3 counts somebody as idle after two minutes without a sign, and at once no longer when one comes', () => {
  const { activity, pass } = start()
  activity.note(1, presence)
  pass(IDLE_MS)
  expect(activity.isIdle(1)).toBe(false)
  pass(1)
  activity.note(1, presence)
  expect(activity.isIdle(1)).toBe(true)
  activity.note(1, { ...presence, beat: 2 })
  expect(activity.isIdle(1)).toBe(false)
})

it('takes a view that moves because its owner follows somebody for no sign of life', () => {
  const { activity, pass } = start()
  activity.note(1, presence)
  pass(IDLE_MS + 1)
  activity.note(1, { ...presence, viewport: { x: 500, y: 0, w: 800, h: 600 } })
  expect(activity.isIdle(1)).toBe(true)
})

it('takes any change for a sign where the client does not count them', () => {
  const { activity, pass } = start()
  const { beat: _, ...plain } = presence
  activity.note(1, plain)
  pass(IDLE_MS + 1)
  expect(activity.isIdle(1)).toBe(true)
  activity.note(1, { ...plain, pageId: 'page:q' })
  expect(activity.isIdle(1)).toBe(false)
})

it('forgets who has left', () => {
  const { activity, pass } = start()
  activity.note(1, presence)
  pass(IDLE_MS + 1)
  activity.forgetAllBut(new Set())
  expect(activity.isIdle(1)).toBe(false)
})
