import { type Atom, atom } from 'tldraw'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import type { Observable } from './boardSession.ts'

/** Answers those of the selected shapes that may be told. */
export type TellSelection = (selected: readonly string[]) => string[]

/**
 * What was selected while only its person saw it is not told until it is selected anew: in the moment of a reveal it would say whose
 * note it is.
 */
export function createTellSelection(isPublic: (shapeId: string) => boolean): TellSelection {
  let hidden: ReadonlySet<string> = new Set()
  return (selected) => {
    hidden = new Set(selected.filter((id) => hidden.has(id) || !isPublic(id)))
    return selected.filter((id) => !hidden.has(id))
  }
}

/** From when on pointing is told, ms since 1970; null: not at the moment. */
export interface Pointing {
  since: Atom<number | null>
  dispose(): void
}

/**
 * While people write silently nobody points: it would show where a note lies that nobody else may see. Afterwards one points where
 * one moves to, not where one wrote last.
 */
export function watchPointing(
  workshop: Observable<Pick<SessionState, 'privateWriting'>>,
  now: () => number = Date.now,
): Pointing {
  const isWriting = () => workshop.get().privateWriting !== null
  const since = atom<number | null>('denkraum pointing', isWriting() ? null : 0)
  const follow = () => {
    if (isWriting()) since.set(null)
    else if (since.get() === null) since.set(now())
  }
  return { since, dispose: workshop.subscribe(follow) }
}
