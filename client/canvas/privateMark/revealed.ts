import { type Atom, atom, type Editor, type TLShape, useValue } from 'tldraw'

/** As long as the animation runs, and a moment. */
const SHOWN_MS = 900
const NONE: ReadonlySet<string> = new Set()
const atoms = new WeakMap<Editor, Atom<ReadonlySet<string>>>()

function atomOf(editor: Editor): Atom<ReadonlySet<string>> {
  const known = atoms.get(editor)
  if (known) return known
  const fresh = atom<ReadonlySet<string>>('just revealed', NONE)
  atoms.set(editor, fresh)
  return fresh
}

/**
 * Marks notes of others as just revealed when they come in while `isOn()`: during silent writing nothing else comes from
 * others, and a moment later what was revealed. Answers its dispose.
 */
export function watchRevealed(editor: Editor, isOn: () => boolean): () => void {
  const shown = atomOf(editor)
  let timer: ReturnType<typeof setTimeout> | undefined
  const clear = () => void shown.set(NONE)
  const onCreate = (shape: TLShape, source: 'remote' | 'user') => {
    if (source !== 'remote' || shape.type !== 'note' || !isOn()) return
    shown.set(new Set([...shown.get(), shape.id]))
    clearTimeout(timer)
    timer = setTimeout(clear, SHOWN_MS)
  }
  const stop = editor.sideEffects.registerAfterCreateHandler('shape', onCreate)
  return () => {
    stop()
    clearTimeout(timer)
    clear()
  }
}

export function useIsJustRevealed(editor: Editor, id: string): boolean {
  return useValue('is just revealed', () => atomOf(editor).get().has(id), [editor, id])
}
