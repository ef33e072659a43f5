import type { Role } from '../../shared/protocol/roles.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import type { Observable } from './boardSession.ts'
import { createObservable } from './observable.ts'

export interface PausingOptions {
  workshop: Observable<SessionState>
  role(): Role
  /** Called while this person may still write: the last moment to put down what they are doing. */
  beforePause(): void
  onChange(): void
}

/** Is this person kept from writing because a host has paused editing? */
export interface Pausing {
  readonly paused: Observable<boolean>
  /** The person's role has changed. */
  refresh(): void
  dispose(): void
}

export function watchPause({ workshop, role, beforePause, onChange }: PausingOptions): Pausing {
  const read = (): boolean => workshop.get().editing.paused && role() !== 'host'
  const paused = createObservable(read())
  const refresh = (): void => {
    const next = read()
    if (next === paused.get()) return
    if (next) beforePause()
    paused.set(next)
    onChange()
  }
  return { paused, refresh, dispose: workshop.subscribe(refresh) }
}
