import { type Atom, atom } from 'tldraw'
import type { Presence } from '../../shared/protocol/presence.ts'
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

export type PublicSession = Pick<SessionState, 'privateWriting' | 'spotlight'>

type View = NonNullable<Presence['viewport']>

/** Answers what is to be told of where somebody looks. */
export type TellView = (view: View, isHidden: boolean) => View | null

/**
 * Where somebody looks is where they write: while that is hidden it is not told, nor afterwards before they look elsewhere. (A
 * keyboard that goes away changes the height only.)
 */
export function createTellView(): TellView {
  let hidden: View | null = null
  return (view, isHidden) => {
    const isSame = hidden?.x === view.x && hidden.y === view.y && hidden.w === view.w
    hidden = isHidden || isSame ? view : null
    return hidden ? null : view
  }
}

/** From when on pointing is told, ms since 1970; null: not at the moment. */
export interface Pointing {
  since: Atom<number | null>
  /** Is it a secret where the person looks? */
  isViewHidden: Atom<boolean>
  dispose(): void
}

/**
 * While people write silently nobody points: it would show where a note lies that nobody else may see. Afterwards one points where
 * one moves to, not where one wrote last.
 */
export function watchPointing(
  workshop: Observable<PublicSession>,
  selfId: string,
  now: () => number = Date.now,
): Pointing {
  const isWriting = () => workshop.get().privateWriting !== null
  const isShowing = () => workshop.get().spotlight?.participantId === selfId
  const isViewHidden = atom('denkraum hidden view', isWriting() && !isShowing())
  const since = atom<number | null>('denkraum pointing', isWriting() ? null : 0)
  const follow = () => {
    isViewHidden.set(isWriting() && !isShowing())
    if (isWriting()) since.set(null)
    else if (since.get() === null) since.set(now())
  }
  return { since, isViewHidden, dispose: workshop.subscribe(follow) }
}
