import { type Editor, react, type TLPageId } from 'tldraw'
import { fitToContent } from '../fitToContent.ts'

/** Fits the view when a page is seen for the first time since the canvas was mounted. Answers its dispose. */
export function fitNewPages(editor: Editor): () => void {
  const seen = new Set<TLPageId>()
  return react('fit pages seen for the first time', () => {
    const page = editor.getCurrentPageId()
    const hasSize = editor.getViewportScreenBounds().w > 1
    if (!hasSize || seen.has(page)) return
    seen.add(page)
    fitToContent(editor)
  })
}
