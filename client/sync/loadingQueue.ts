import type { TLShape } from 'tldraw'
import type { BoardRecords } from './boardRecords.ts'
import { bottomUp, type Family, isShape, landmarks, nearest, toFamilies, type View } from './loadingOrder.ts'
import { createLoadingPace } from './loadingPace.ts'

/** Shapes that the documents hold and the screen does not show yet: a large board comes in slices. */
export interface LoadingQueue {
  /** The shape still waits. */
  has(id: string): boolean
  isEmpty(): boolean
  /** Can more come in with the next frame? */
  goesOn(): boolean
  /** Of what changed in the documents, what comes in now, and the next slice of what waits. */
  admit(ids: Iterable<string>): string[]
}

export interface LoadingQueueOptions {
  board: Pick<BoardRecords, 'get' | 'layerOf'>
  isShown(id: string): boolean
  view(): View | null
  canTakeMore(): boolean
  /** So many new shapes come in at once, more don't. */
  firstShapes?: number
}

/** A canvas shows so many shapes at once without a wait that one notices. */
const FIRST_SHAPES = 200

export function createLoadingQueue(options: LoadingQueueOptions): LoadingQueue {
  const { board, isShown, view, firstShapes = FIRST_SHAPES } = options
  const pace = createLoadingPace()
  const waiting = new Set<string>()
  /** The next ones last. Null: to be sorted anew. */
  let order: Family[] | null = null
  let orderedFor: string | undefined

  const families = (): Family[] => {
    const shapes = [...waiting].flatMap((id): [string, TLShape][] => {
      const record = board.get(id)
      return isShape(record) ? [[id, record]] : []
    })
    return toFamilies(new Map(shapes))
  }

  const sorted = (): Family[] => {
    const seen = view()
    if (order && seen?.pageId === orderedFor) return order
    orderedFor = seen?.pageId
    order = bottomUp(families(), seen).reverse()
    return order
  }

  const leave = (family: Family): string[] => family.ids.filter((id) => waiting.delete(id))

  const goesOn = (): boolean => waiting.size > 0 && options.canTakeMore()

  /** About so many as the last frames allow: groups come whole. */
  const takeSlice = (): string[] => {
    const count = Math.min(pace.next(), firstShapes)
    const taken: string[] = []
    for (let next = sorted().pop(); next; next = taken.length < count ? sorted().pop() : undefined)
      taken.push(...leave(next))
    if (sorted().length === 0) waiting.clear()
    return taken
  }

  const takeTemplate = (): string[] =>
    families()
      .filter(({ root }) => board.layerOf(root.id) === 'stage')
      .flatMap(leave)

  const takeFirst = (): string[] => [
    ...takeTemplate(),
    ...landmarks(families()).flatMap(leave),
    ...nearest(families(), view(), firstShapes).flatMap(leave),
  ]

  const isNew = (id: string): boolean => isShape(board.get(id)) && !isShown(id)

  /** Something shown was moved into a group that still waits: the group comes along. */
  const takeParents = (ids: readonly string[]): string[] => {
    const parents = ids.flatMap((id) => {
      const record = board.get(id)
      return isShape(record) && waiting.has(record.parentId) ? [record.parentId as string] : []
    })
    if (parents.length === 0) return []
    return families()
      .filter((family) => parents.some((id) => family.ids.includes(id)))
      .flatMap(leave)
  }

  const admit = (ids: Iterable<string>): string[] => {
    const wasEmpty = waiting.size === 0
    const { true: added = [], false: now = [] } = Object.groupBy(ids, (id) => `${isNew(id)}` as const)
    for (const id of now) waiting.delete(id)
    for (const id of added) waiting.add(id)
    if (added.length > 0) order = null
    if (wasEmpty && waiting.size <= firstShapes) return [...now, ...takeAll()]
    if (wasEmpty) return [...now, ...takeFirst()]
    return [...now, ...takeParents(now), ...(goesOn() ? takeSlice() : [])]
  }

  const takeAll = (): string[] => {
    const all = [...waiting]
    waiting.clear()
    return all
  }

  return { has: (id) => waiting.has(id), isEmpty: () => waiting.size === 0, goesOn, admit }
}
