import { expect, it } from 'vitest'
import type { Role } from '../../shared/protocol/roles.ts'
import { NEW_SESSION } from '../../shared/workshop/sessionState.ts'
import { createObservable } from './observable.ts'
import { watchPause } from './pausing.ts'

function watch(role: Role) {
  const workshop = createObservable(NEW_SESSION)
  const person = { role }
  const told: string[] = []
  const pausing = watchPause({
    workshop,
    role: () => person.role,
    beforePause: () => told.push(`before, paused: ${pausing.paused.get()}`),
    onChange: () => told.push(`now paused: ${pausing.paused.get()}`),
  })
  const pause = (paused: boolean) => workshop.set({ ...NEW_SESSION, editing: { paused } })
  return { pausing, person, told, pause }
}

it('S9 lets a person put down their work before they may not write any more, and tells when they may again', () => {
  const { told, pause } = watch('participant')
  pause(true)
  pause(false)
  expect(told).toEqual(['before, paused: false', 'now paused: true', 'now paused: false'])
})

it('holds for everybody but hosts, also when the role changes meanwhile', () => {
  const { pausing, person, pause } = watch('host')
  pause(true)
  expect(pausing.paused.get()).toBe(false)
  person.role = 'participant'
  pausing.refresh()
  expect(pausing.paused.get()).toBe(true)
})
