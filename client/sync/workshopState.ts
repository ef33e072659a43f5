import type * as Y from 'yjs'
import { equalJson, type JsonObject } from '../../shared/board/json.ts'
import { readSession, sessionMapOf } from '../../shared/board/sessionMap.ts'
import { pageIdOf, type SessionState } from '../../shared/workshop/sessionState.ts'
import type { Observable } from './boardSession.ts'
import type { View } from './loadingOrder.ts'
import { createObservable } from './observable.ts'

/** The session of the workshop, as the stage document says. Keys that did not change keep their identity. */
export function watchWorkshop(stage: Y.Doc): { state: Observable<SessionState>; dispose(): void } {
  const state = createObservable(readSession(stage))
  const map = sessionMapOf(stage)
  const refresh = () => state.set(keepUnchanged(state.get(), readSession(stage)))
  map.observe(refresh)
  return { state, dispose: () => map.unobserve(refresh) }
}

/** What a canvas shows first: the group's step, else the first one. */
export function firstView({ current, steps }: SessionState): View | null {
  const stepId = current?.stepId ?? steps[0]?.id
  return stepId ? { pageId: pageIdOf(stepId) } : null
}

function keepUnchanged(before: SessionState, after: SessionState): SessionState {
  const known = before as unknown as JsonObject
  const entries = Object.entries(after as unknown as JsonObject)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, equalJson(known[key], value) ? known[key] : value]),
  ) as unknown as SessionState
}
