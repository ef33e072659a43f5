import type * as Y from 'yjs'
import { recordsOf } from '../../shared/board/layerDoc.ts'
import type { Layer } from '../../shared/protocol/roles.ts'

/** A board whose notes take longer than this is shown without them; they come when they come. */
const SHARED_LIMIT_MS = 3000

export interface BoardStartOptions {
  docs: ReadonlyMap<Layer, Y.Doc>
  /** Is the stage whole? tldraw invents a page where it finds none; so nothing is shown before the stage has its own. */
  isComplete(): boolean
  start(): void
}

export interface BoardStart {
  /** Something may have come. */
  check(): void
  dispose(): void
}

/** Starts once, as soon as there is enough to show. */
export function watchStart({ docs, isComplete, start }: BoardStartOptions): BoardStart {
  const watched = [docs.get('stage'), docs.get('shared')]
  let waitedForShared = false

  const isSharedHere = (): boolean => {
    const doc = docs.get('shared')
    return doc !== undefined && recordsOf(doc) !== null
  }
  const dispose = (): void => {
    clearTimeout(timer)
    for (const doc of watched) doc?.off('update', check)
  }
  const check = (): void => {
    if (!isComplete() || !(isSharedHere() || waitedForShared)) return
    dispose()
    start()
  }
  const timer = setTimeout(() => {
    waitedForShared = true
    check()
  }, SHARED_LIMIT_MS)
  for (const doc of watched) doc?.on('update', check)
  return { check, dispose }
}
