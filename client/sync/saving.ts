import type { Observable, SaveState } from './boardSession.ts'
import { createTimer } from './frameScheduler.ts'
import { createObservable } from './observable.ts'
import { ACK_LIMIT_MS, type SavingInput, toSaveState } from './saveState.ts'

/** What the screen says about saving, kept up to date. */
export interface Saving {
  readonly state: Observable<SaveState>
  /** Something that it depends on may have changed. */
  refresh(): void
  dispose(): void
}

export function createSaving(read: () => Omit<SavingInput, 'nowMs'>): Saving {
  const state = createObservable<SaveState>('loading')
  /** Time alone makes it "not saved". */
  const later = createTimer(() => refresh(), ACK_LIMIT_MS + 10)
  const refresh = (): void => {
    state.set(toSaveState({ ...read(), nowMs: Date.now() }))
    if (state.get() === 'saving') later.schedule()
  }
  return { state, refresh, dispose: later.cancel }
}
