import type { Editor } from 'tldraw'

const SELECT_ALL = 'select-all-text'

/**
 * Opening a text puts the caret at its end. tldraw would select everything, some 100 ms after the text is open: what a
 * person types then replaces the words of a colleague (and, on a slow machine, even after they placed the caret).
 */
export function continueText(editor: Editor): () => void {
  const emit = editor.emit
  editor.emit = ((name: string, ...rest: unknown[]) =>
    name === SELECT_ALL && isRichText(editor)
      ? false
      : Reflect.apply(emit, editor, [name, ...rest])) as typeof emit
  return () => {
    editor.emit = emit
  }
}

function isRichText(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  return shape !== undefined && 'richText' in shape.props
}
