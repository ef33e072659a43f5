import * as Y from 'yjs'
import type { ScannedStruct, StructId } from './structReader.ts'
import type { UpdateScan } from './updateScan.ts'

/**
 * A place in which Yjs orders things one after the other: a sequence, or all values that one key of a map ever had.
 * Found without integrating anything.
 */
export interface Line {
  /** How many types lie around it; 1: in a top-level type. */
  depth: number
  /** New things that the update puts into it. */
  size: number
}

export interface LineFinder {
  /** Null for what is not new, and for garbage. Things whose place cannot be known yet share one line. */
  lineOf(struct: ScannedStruct): Line | null
}

/** Sorts the new structs of an update into their lines. */
export function findLines(scan: UpdateScan, doc: Y.Doc): LineFinder {
  const blocks = blocksOf(scan)
  const found = new Map<ScannedStruct, Line | null>()
  const lines = new Map<unknown, Map<string | null, Line>>()
  const unknownLine: Line = { depth: 1, size: 0 }

  function lineIn(parent: unknown, key: string | null, depth: () => number): Line {
    const keys = lines.get(parent) ?? new Map<string | null, Line>()
    lines.set(parent, keys)
    const line = keys.get(key) ?? { depth: depth(), size: 0 }
    keys.set(key, line)
    return line
  }

  /** Parent and key of something that the document has already. */
  function lineAt(id: StructId): Line {
    const item: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock))
    if (!(item instanceof Y.Item)) return unknownLine
    const { parent, parentSub } = item
    return lineIn(parent, parentSub, () => depthOf(parent) + 1)
  }

  function lineInside(id: StructId, key: string | null): Line {
    const item: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock))
    const type = item instanceof Y.Item && item.content instanceof Y.ContentType ? item.content.type : null
    return type ? lineIn(type, key, () => depthOf(type) + 1) : unknownLine
  }

  const isKnown = (id: StructId) => id.clock < Y.getState(doc.store, id.client)
  /** The new struct that has to be placed before this one can be; null: none. */
  const waitsFor = (struct: ScannedStruct): ScannedStruct | null => {
    const [ref] = struct.refs
    if (!ref || isKnown(ref)) return null
    const other = blocks.find(ref)
    return other && !found.has(other) ? other : null
  }

  function place(struct: ScannedStruct): Line | null {
    const [ref] = struct.refs
    if (struct.rootName !== null)
      return lineIn(doc.share.get(struct.rootName) ?? struct.rootName, struct.key, () => 1)
    if (!ref) return null
    const isSibling = struct.hasOrigin || struct.hasRightOrigin
    if (isKnown(ref)) return isSibling ? lineAt(ref) : lineInside(ref, struct.key)
    const other = blocks.find(ref)
    const line = other && found.get(other)
    if (!other || !line) return unknownLine
    return isSibling ? line : lineIn(other, struct.key, () => line.depth + 1)
  }

  function settle(struct: ScannedStruct): void {
    const last = { client: struct.client, clock: struct.clock + struct.length - 1 }
    const line = isKnown(last) ? null : place(struct)
    if (line) line.size += 1
    found.set(struct, line)
  }

  /** Not by recursion: a client's update decides how long the chain is. Those that wait in a circle never get a place. */
  function settleInOrder(struct: ScannedStruct): void {
    const chain = [struct]
    const inChain = new Set(chain)
    for (let next = chain.at(-1); next; next = chain.at(-1)) {
      const before = waitsFor(next)
      if (before && !inChain.has(before)) {
        chain.push(before)
        inChain.add(before)
      } else {
        chain.pop()
        settle(next)
      }
    }
  }

  for (const struct of scan.structs) {
    if (found.has(struct)) continue
    if (waitsFor(struct)) settleInOrder(struct)
    else settle(struct)
  }
  return { lineOf: (struct) => found.get(struct) ?? null }
}

function depthOf(type: unknown): number {
  let depth = 0
  for (let at = type; at instanceof Y.AbstractType && at._item; at = at._item.parent) depth += 1
  return depth
}

/** Finds the struct of an update that holds an id. */
function blocksOf(scan: UpdateScan) {
  const byClient = Map.groupBy(scan.structs, ({ client }) => client)
  return {
    find({ client, clock }: StructId): ScannedStruct | null {
      const structs = byClient.get(client) ?? []
      let [low, high] = [0, structs.length - 1]
      while (low <= high) {
        const middle = (low + high) >> 1
        const struct = structs[middle]
        if (!struct || struct.clock > clock) high = middle - 1
        else if (struct.clock + struct.length <= clock) low = middle + 1
        else return struct
      }
      return null
    },
  }
}
