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

/** May it be known where somebody looks? `shown`: they have the spotlight and want everybody to see it. */
export type ViewSecrecy = 'hidden' | 'told' | 'shown'

/** Answers what is to be told of where somebody looks. */
export type TellView = (view: View, secrecy: ViewSecrecy) => View | null

/**
 * Where somebody looks is where they write: while that is hidden it is not told, nor afterwards before they look elsewhere. (A
 * keyboard that goes away changes the height only.)
 */
export function createTellView(): TellView {
  let hidden: View | null = null
  return (view, secrecy) => {
    const isSame = hidden?.x === view.x && hidden.y === view.y && hidden.w === view.w
    const isSecret = secrecy === 'hidden' || (secrecy === 'told' && isSame)
    hidden = isSecret ? view : null
    return hidden ? null : view
  }
}

/** From when on pointing is told, ms since 1970; null: not at the moment. */
export interface Pointing {
  since: Atom<number | null>
  view: Atom<ViewSecrecy>
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
  const secrecy = (): ViewSecrecy => (isShowing() ? 'shown' : isWriting() ? 'hidden' : 'told')
  const view = atom('denkraum view', secrecy())
  const since = atom<number | null>('denkraum pointing', isWriting() ? null : 0)
  const follow = () => {
    view.set(secrecy())
    if (isWriting()) since.set(null)
    else if (since.get() === null) since.set(now())
  }
  return { since, view, dispose: workshop.subscribe(follow) }
}
