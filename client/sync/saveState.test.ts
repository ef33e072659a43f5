import { describe, expect, it } from 'vitest'
import {
  ACK_LIMIT_MS,
  afterOffline,
  afterOnline,
  afterSaved,
  afterUpdate,
  type LayerSaving,
  NEW_LAYER_SAVING,
  type SavingInput,
  toSaveState,
} from './saveState.ts'

const saved: LayerSaving = { ...NEW_LAYER_SAVING, online: true, everOnline: true, saved: 0 }

function state(layer: LayerSaving, input: Partial<SavingInput> = {}) {
  return toSaveState({
    ready: true,
    mayWrite: true,
    paused: false,
    hasUnwritten: false,
    layers: [layer],
    openedMs: 0,
    nowMs: 0,
    ...input,
  })
}

describe('what the screen says about saving', () => {
  it('S8 says that the board will soon be full, once everything is saved', () => {
    const near = { ...saved, nearFull: true }
    expect(state(near)).toBe('nearFull')
    expect(state(afterUpdate(near, 0))).toBe('saving')
    expect(state({ ...near, trouble: 'boardFull' })).toBe('boardFull')
  })

  it('S1 is saved only after an answer of the server, also for what was kept from before', () => {
    const opened = afterOnline(NEW_LAYER_SAVING, 0)
    expect(state(opened)).toBe('saving')
    expect(state(afterSaved(opened, 0, 1))).toBe('saved')
  })

  it('S2 an answer to an older update does not make a newer one saved', () => {
    const twice = afterUpdate(afterUpdate(saved, 0), 10)
    expect(state(twice)).toBe('saving')
    expect(state(afterSaved(twice, 1, 20))).toBe('saving')
    expect(state(afterSaved(afterSaved(twice, 2, 20), 1, 30))).toBe('saved')
    expect(afterSaved(saved, 99, 0).saved).toBe(0)
  })

  it('S3 edits that are still on their way into the document are not saved', () => {
    expect(state(saved, { hasUnwritten: true })).toBe('saving')
  })

  it('S4 the first connection may take a moment: until then it is loading', () => {
    const opened = afterUpdate(NEW_LAYER_SAVING, 0)
    expect(state(opened, { nowMs: ACK_LIMIT_MS - 1 })).toBe('loading')
    expect(state(opened, { nowMs: ACK_LIMIT_MS })).toBe('offline')
    expect(state(afterOffline(afterOnline(opened, 1)), { nowMs: 2 })).toBe('offline')
    expect(state(opened, { layers: [afterOffline(saved), opened] })).toBe('offline')
  })

  it('S4 without a connection it is offline, whatever waits', () => {
    const waiting = afterUpdate(saved, 0)
    expect(state(afterOffline(waiting))).toBe('offline')
    expect(state(afterOffline(waiting), { nowMs: 10 * ACK_LIMIT_MS })).toBe('offline')
    expect(state(afterOnline(afterOffline(waiting), 10 * ACK_LIMIT_MS), { nowMs: 10 * ACK_LIMIT_MS })).toBe(
      'saving',
    )
  })

  it('S5 no answer for three seconds, or a server that cannot store, is not saved', () => {
    const waiting = afterUpdate(afterUpdate(saved, 0), 2000)
    expect(state(waiting, { nowMs: ACK_LIMIT_MS - 1 })).toBe('saving')
    expect(state(waiting, { nowMs: ACK_LIMIT_MS })).toBe('notSaved')
    expect(state({ ...saved, trouble: 'storage' })).toBe('notSaved')
    expect(state({ ...saved, trouble: 'boardFull' })).toBe('boardFull')
  })

  it('S6 one layer that is behind is enough', () => {
    expect(state(saved, { layers: [saved, afterUpdate(saved, 0)] })).toBe('saving')
    expect(state(saved, { layers: [saved, afterOffline(saved)] })).toBe('offline')
  })

  it('S7 before the board is shown it is loading; who may not write reads only', () => {
    expect(state(saved, { ready: false })).toBe('loading')
    expect(state(saved, { mayWrite: false })).toBe('readOnly')
  })

  it('S9 while editing is paused it says so, and whether own changes are held back until it goes on', () => {
    const waiting = afterUpdate(saved, 0)
    expect(state(saved, { paused: true })).toBe('paused')
    expect(state(waiting, { paused: true, nowMs: 2 * ACK_LIMIT_MS })).toBe('heldBack')
    expect(state(afterOffline(waiting), { paused: true })).toBe('offline')
    expect(state(waiting, { nowMs: 1 })).toBe('saving')
  })
})
