import type { Editor } from 'tldraw'

/** Whoever composes nothing for so long may go on with what is there: some browsers never tell the end. */
const REST_MS = 10_000

/** Is a word being composed in a note here: by an input method, with a dead key, on a phone's keyboard? */
export interface Composing {
  isIn(shapeId: string): boolean
  dispose(): void
}

export function watchComposing(editor: Editor): Composing {
  const container = editor.getContainer()
  let lastMs = Number.NEGATIVE_INFINITY
  const note = (): void => {
    lastMs = Date.now()
  }
  container.addEventListener('compositionstart', note, true)
  container.addEventListener('compositionupdate', note, true)
  return {
    isIn: (shapeId) => {
      const text = editor.getEditingShapeId() === shapeId ? editor.getRichTextEditor() : null
      const isComposing = text !== null && !text.isDestroyed && text.view.composing
      return isComposing && Date.now() - lastMs < REST_MS
    },
    dispose: () => {
      container.removeEventListener('compositionstart', note, true)
      container.removeEventListener('compositionupdate', note, true)
    },
  }
}
