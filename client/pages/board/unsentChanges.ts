import type { TLStore } from 'tldraw'
import type { Observable, SaveState } from '../../sync/boardSession.ts'

/** Has this person made changes that the server has not confirmed? */
export interface UnsentChanges {
  any(): boolean
  /** Resolves as soon as there are none. */
  settled(): Promise<void>
  dispose(): void
}

/** The saving state tells, except while offline: then only somebody who changed something has to lose it. */
export function trackUnsent(
  store: Pick<TLStore, 'listen'>,
  saveState: Observable<SaveState>,
  isUploading: () => boolean,
): UnsentChanges {
  let changedSinceSaved = false
  let waiting: (() => void)[] = []
  const any = () => isUploading() || isUnsent(saveState.get(), changedSinceSaved)
  const onState = () => {
    if (SAVED.includes(saveState.get())) changedSinceSaved = false
    if (any()) return
    for (const resolve of waiting) resolve()
    waiting = []
  }
  const onChange = () => {
    changedSinceSaved = true
  }
  const stops = [store.listen(onChange, { source: 'user', scope: 'document' }), saveState.subscribe(onState)]
  return {
    any,
    settled: () => (any() ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    dispose: () => {
      for (const stop of stops) stop()
    },
  }
}

const SAVED: readonly SaveState[] = ['saved', 'nearFull']
const UNSENT: readonly SaveState[] = ['saving', 'notSaved', 'boardFull', 'heldBack']

function isUnsent(state: SaveState, changed: boolean): boolean {
  return UNSENT.includes(state) || (state === 'offline' && changed)
}
