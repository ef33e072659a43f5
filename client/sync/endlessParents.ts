import type { TLRecord } from 'tldraw'

/** Nobody nests groups so deep, and what reads a board follows them by recursion. */
const LEVELS_MAX = 50
const NONE: ReadonlySet<string> = new Set()

/**
 * The shape and what it lies in, if it lies in itself or deeper in groups than anybody nests; else none. Two people can move two
 * groups into each other, and a script anything into anything; tldraw follows the parents for ever, and the page stands still.
 */
export function endlessParents(
  shape: TLRecord | null,
  get: (id: string) => TLRecord | null,
): ReadonlySet<string> {
  const seen = new Set<string>()
  for (let at = shape; at?.typeName === 'shape'; at = get(at.parentId)) {
    if (seen.has(at.id)) return at.id === shape?.id ? seen : NONE
    if (seen.add(at.id).size > LEVELS_MAX) return seen
  }
  return NONE
}
