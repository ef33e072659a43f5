import type { Editor } from 'tldraw'

/** tldraw's select tool when it waits; not exported by tldraw (3.15.6). */
interface SelectIdle {
  handleDoubleClickOnCanvas(): void
}

/**
 * Calls `act` where tldraw would make a text: a double click on nothing, on something locked or on something that
 * cannot be edited. Answers its dispose.
 */
export function onDoubleClickOnCanvas(editor: Editor, act: () => void): () => void {
  const idle = editor.getStateDescendant('select.idle') as unknown as SelectIdle
  const original = idle.handleDoubleClickOnCanvas
  idle.handleDoubleClickOnCanvas = act
  return () => {
    idle.handleDoubleClickOnCanvas = original
  }
}
