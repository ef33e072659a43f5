import { type Editor, getIndicesBetween, type IndexKey, type TLParentId, type TLShape } from 'tldraw'

function childrenOf(editor: Editor, parentId: TLParentId): TLShape[] {
  return editor.getSortedChildIdsForParent(parentId).flatMap((id) => editor.getShape(id) ?? [])
}

function runsOfEqualIndex(shapes: readonly TLShape[]): TLShape[][] {
  const runs: TLShape[][] = []
  for (const shape of shapes) {
    const run = runs.at(-1)
    if (run?.[0]?.index === shape.index) run.push(shape)
    else runs.push([shape])
  }
  return runs
}

/** Keeps one shape of the run, preferably one that may not be written, and gives the others places above it. */
function repairRun(
  run: readonly TLShape[],
  next: IndexKey | undefined,
  isWritable: (shape: TLShape) => boolean,
): TLShape[] {
  const kept = run.find((shape) => !isWritable(shape)) ?? run[0]
  const moved = run.filter((shape) => shape !== kept && isWritable(shape))
  const indices = getIndicesBetween(run[0]?.index, next, moved.length)
  return moved.map((shape, i) => ({ ...shape, index: indices[i] ?? shape.index }))
}

/** Siblings that share an index, as two people's first notes do, with new ones that keep the order. */
export function repairedSiblings(
  shapes: readonly TLShape[],
  isWritable: (shape: TLShape) => boolean,
): TLShape[] {
  const runs = runsOfEqualIndex(shapes)
  return runs.flatMap((run, i) => (run.length > 1 ? repairRun(run, runs[i + 1]?.[0]?.index, isWritable) : []))
}

/** tldraw crashes when it has to put a shape between two that share an index: this parts them before it has to. */
export function repairSiblingIndices(editor: Editor, isWritable: (shape: TLShape) => boolean): void {
  const groups = editor.getCurrentPageShapes().filter((shape) => shape.type === 'group')
  const parents: TLParentId[] = [editor.getCurrentPageId(), ...groups.map((group) => group.id)]
  const repaired = parents.flatMap((id) => repairedSiblings(childrenOf(editor, id), isWritable))
  if (repaired.length > 0) editor.store.put(repaired)
}
