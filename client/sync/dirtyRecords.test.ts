import type { TLRecord } from 'tldraw'
import { expect, it } from 'vitest'
import { createDirtyRecords, strokePauseMs } from './dirtyRecords.ts'
import { newNote } from './testRecords.ts'

function line(points: number, isComplete = false): TLRecord {
  const segments = [{ type: 'free', points: Array.from({ length: points }, (_, x) => ({ x, y: 0, z: 0.5 })) }]
  return { ...newNote('shape:line'), type: 'draw', props: { segments, isComplete } } as unknown as TLRecord
}

it('B2 only freehand lines that are being drawn wait, the longer the more', () => {
  expect(strokePauseMs(newNote('shape:n'))).toBe(0)
  expect(strokePauseMs(undefined)).toBe(0)
  expect(strokePauseMs(line(500, true))).toBe(0)
  expect(strokePauseMs(line(30))).toBeLessThan(50)
  expect(strokePauseMs(line(5000))).toBe(400)
})

it('B2 a long line goes out now and then, and at once when it is finished or everything has to', () => {
  let now = 0
  let drawn = line(600)
  const dirty = createDirtyRecords({ get: () => drawn as never }, () => now)
  const draw = (ms: number) => {
    now += ms
    dirty.add('shape:line')
    return dirty.takeDue().length
  }
  expect([draw(0), draw(50), draw(50), draw(250), draw(50)]).toEqual([1, 0, 0, 0, 1])
  expect(draw(50)).toBe(0)
  expect(dirty.isEmpty()).toBe(false)
  expect(dirty.takeAll()).toEqual(['shape:line'])
  drawn = line(620, true)
  expect(draw(10)).toBe(1)
  expect(dirty.isEmpty()).toBe(true)
})
