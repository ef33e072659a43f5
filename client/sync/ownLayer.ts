import type * as Y from 'yjs'
import { recordMapOf, recordsOf } from '../../shared/board/layerDoc.ts'
import { ownNotesOf } from '../../shared/board/ownNotes.ts'
import type { OwnThings } from './boardSession.ts'
import { createObservable } from './observable.ts'

type ShapeIds = ReadonlySet<string>

export interface OwnLayer extends OwnThings {
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
