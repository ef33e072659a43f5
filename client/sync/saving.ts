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

export function createSaving(read: () => Omit<SavingInput, 'nowMs' | 'openedMs'>): Saving {
  const openedMs = Date.now()
  const state = createObservable<SaveState>('loading')
  /** Time alone makes it "not saved" or "offline". */
  const later = createTimer(() => refresh(), ACK_LIMIT_MS + 10)
  const refresh = (): void => {
    state.set(toSaveState({ ...read(), openedMs, nowMs: Date.now() }))
    if (state.get() === 'saving' || state.get() === 'loading') later.schedule()
  }
  return { state, refresh, dispose: later.cancel }
}
