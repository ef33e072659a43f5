import { type Atom, atom, type Editor, useValue } from 'tldraw'

type ShapeIds = ReadonlySet<string>

interface Source {
  get(): ShapeIds
  subscribe(listener: () => void): () => void
}

const NONE: ShapeIds = new Set()
const atoms = new WeakMap<Editor, Atom<ShapeIds>>()

function atomOf(editor: Editor): Atom<ShapeIds> {
  const known = atoms.get(editor)
  if (known) return known
  const fresh = atom<ShapeIds>('unrevealed shapes', NONE)
  atoms.set(editor, fresh)
  return fresh
}

/** Tells a canvas what only its person sees. Answers its dispose. */
export function showPrivateShapes(editor: Editor, source: Source): () => void {
  const shown = atomOf(editor)
  const refresh = () => void shown.set(source.get())
  refresh()
  const unsubscribe = source.subscribe(refresh)
  return () => {
    unsubscribe()
    shown.set(NONE)
  }
}

export function privateShapesOf(editor: Editor): ShapeIds {
  return atomOf(editor).get()
}

export function isPrivateShape(editor: Editor, id: string): boolean {
  return privateShapesOf(editor).has(id)
}

export function useIsPrivate(editor: Editor, id: string): boolean {
  return useValue('is unrevealed', () => isPrivateShape(editor, id), [editor, id])
}
