import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readSession, writeSession } from '../../shared/board/sessionMap.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { NEW_SESSION } from '../../shared/workshop/sessionState.ts'
import { type SpotlightWatch, startSpotlightWatch } from './spotlightWatch.ts'
import type { WorkshopPorts } from './workshopPorts.ts'

const HOST: Person = { participantId: 'host________', role: 'host', name: null, color: '#0B7A75', number: 1 }
const BOARD = 'board-000001'

let clock: number
let here: Person | 'removed' | null
let stage: Y.Doc
let watch: SpotlightWatch
beforeEach(() => {
  vi.useFakeTimers()
  clock = 0
  here = HOST
  stage = new Y.Doc()
  writeSession(stage, { ...NEW_SESSION, spotlight: { participantId: HOST.participantId, since: 0 } })
  const rooms = {
    sessions: () => new Map([[BOARD, readSession(stage)]]),
    personHere: () => here,
    write: async (_doc: string, change: (doc: Y.Doc) => void) => change(stage),
  }
  const onBackgroundError = (error: unknown) => {
    throw error
  }
  watch = startSpotlightWatch({ rooms, now: () => clock, onBackgroundError } as unknown as WorkshopPorts)
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

const isOn = () => readSession(stage).spotlight !== null

/** So many seconds pass, and the watch looks once in each. */
function pass(seconds: number): void {
  for (let i = 0; i < seconds; i++) {
    clock += 1000
    vi.advanceTimersByTime(1000)
  }
}

it('G8 lasts while its host is here, and over a reload', () => {
  pass(60)
  here = null
  pass(10)
  here = HOST
  pass(10)
  here = null
  pass(10)
  expect(isOn()).toBe(true)
})

it('G8 ends when its host has been away for a quarter of a minute', () => {
  here = null
  pass(15)
  expect(isOn()).toBe(true)
  pass(1)
  expect(isOn()).toBe(false)
})

it('G8 ends at once when its host is no host any more', () => {
  here = { ...HOST, role: 'participant' }
  pass(1)
  expect(isOn()).toBe(false)
})

it('G8 ends at once when its host was removed', () => {
  here = 'removed'
  pass(1)
  expect(isOn()).toBe(false)
})

it('G8 another host’s spotlight stays', () => {
  here = null
  pass(10)
  const others = { participantId: 'cohost______', since: 5 }
  writeSession(stage, { ...readSession(stage), spotlight: others })
  pass(10)
  expect(isOn()).toBe(true)
})
