import { type Editor, react } from 'tldraw'
import { fitToContent } from './fitToContent.ts'

const RESIZE_WAIT_MS = 500

/** Makes a change of the layout around the canvas. Whoever had all of the page on the screen has it there afterwards too. */
export function keepWholeView(editor: Editor | null, change: () => void): void {
  const content = editor?.getCurrentPageBounds()
  const wasWhole = editor && content && editor.getViewportPageBounds().contains(content)
  change()
  if (wasWhole) afterResize(editor, () => fitToContent(editor))
}

function afterResize(editor: Editor, run: () => void): void {
  const before = editor.getViewportScreenBounds()
  let stop: (() => void) | null = null
  const end = () => stop?.()
  stop = react('wait for the canvas to change its size', () => {
    if (editor.getViewportScreenBounds().w === before.w) return
    queueMicrotask(() => {
      end()
      run()
    })
  })
  editor.timers.setTimeout(end, RESIZE_WAIT_MS)
}
