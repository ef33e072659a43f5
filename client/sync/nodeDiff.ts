import type { Node } from '@tiptap/pm/model'

/** A stretch of `before` and what stands in its place in `after`, as positions in the documents. */
export interface Hunk {
  from: number
  to: number
  nextFrom: number
  nextTo: number
}

/** Above this a finer comparison would take too long to do at every keystroke of a colleague. */
const CELLS_MAX = 250_000

function markKey(node: Node): string {
  return node.marks.length === 0 ? '' : JSON.stringify(node.marks.map((mark) => mark.toJSON()))
}

function pushTokens(node: Node, tokens: string[]): void {
  if (node.isText) {
    const marks = markKey(node)
    for (let i = 0; i < node.nodeSize; i++) tokens.push(`${(node.text ?? '')[i]}${marks}`)
    return
  }
  tokens.push(`<${node.type.name} ${JSON.stringify(node.attrs)}${markKey(node)}`)
  if (node.isLeaf) return
  for (const child of node.children) pushTokens(child, tokens)
  tokens.push('>')
}

/** One token for each position: a character, the start or the end of a node. */
function tokensOf(doc: Node): string[] {
  const tokens: string[] = []
  for (const child of doc.children) pushTokens(child, tokens)
  return tokens
}

/** `lengths[i][j]`: how much the ends of both, from i and from j on, have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] as Uint16Array
    const below = lengths[i + 1] as Uint16Array
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

function hunksBetween(a: readonly string[], b: readonly string[], start: number): Hunk[] {
  const lengths = commonLengths(a, b)
  const common = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  const hunks: Hunk[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
      continue
    }
    const [from, nextFrom] = [i, j]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && common(i + 1, j) >= common(i, j + 1))) i++
      else j++
    }
    hunks.push({ from: start + from, to: start + i, nextFrom: start + nextFrom, nextTo: start + j })
  }
  return hunks
}

/** Where two documents differ, in order: as many small stretches as there are, so that a caret between them stays. */
export function diffNodes(before: Node, after: Node): Hunk[] {
  const a = tokensOf(before)
  const b = tokensOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  const room = Math.min(a.length, b.length) - start
  while (end < room && a.at(-1 - end) === b.at(-1 - end)) end++
  const middleA = a.slice(start, a.length - end)
  const middleB = b.slice(start, b.length - end)
  if (middleA.length === 0 && middleB.length === 0) return []
  if (middleA.length * middleB.length > CELLS_MAX) {
    return [{ from: start, to: a.length - end, nextFrom: start, nextTo: b.length - end }]
  }
  return hunksBetween(middleA, middleB, start)
}
