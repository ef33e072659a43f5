import type * as Y from 'yjs'
import { recordMapOf, recordsOf } from '../../shared/board/layerDoc.ts'
import { ownNotesOf } from '../../shared/board/ownNotes.ts'
import type { Observable } from './boardSession.ts'
import { createObservable } from './observable.ts'

/** Ids of shapes, in no order. */
export type ShapeIds = ReadonlySet<string>

/** What only this person sees. Both empty for people without a layer of their own. */
export interface OwnLayer {
  /** Notes, drawings and all else that was not revealed. */
  readonly unrevealed: Observable<ShapeIds>
  /** Those of them that are notes. */
  readonly unrevealedNotes: Observable<ShapeIds>
  /** Notes on the board that this person made, as far as they are known. */
  readonly ownNotes: Observable<ShapeIds>
  dispose(): void
}

const NONE: ShapeIds = new Set()

export function watchOwnLayer(own: Y.Doc | undefined): OwnLayer {
  const unrevealed = createObservable(NONE)
  const unrevealedNotes = createObservable(NONE)
  const ownNotes = createObservable(NONE)
  const board = own?.getMap('board')
  const mine = own && ownNotesOf(own)

  const refresh = (): void => {
    const records = own && recordsOf(own)
    const shapes = [...(records?.keys() ?? [])].filter((id) => id.startsWith('shape:'))
    const isNote = (id: string) => records && recordMapOf(records, id)?.get('type') === 'note'
    replace(unrevealed, shapes)
    replace(unrevealedNotes, shapes.filter(isNote))
  }
  const refreshMine = (): void => replace(ownNotes, [...(mine?.keys() ?? [])])

  board?.observeDeep(refresh)
  mine?.observe(refreshMine)
  refresh()
  refreshMine()
  return {
    unrevealed,
    unrevealedNotes,
    ownNotes,
    dispose: () => {
      board?.unobserveDeep(refresh)
      mine?.unobserve(refreshMine)
    },
  }
}

function replace(observable: ReturnType<typeof createObservable<ShapeIds>>, ids: readonly string[]): void {
  const before = observable.get()
  if (before.size !== ids.length || ids.some((id) => !before.has(id))) observable.set(new Set(ids))
}
