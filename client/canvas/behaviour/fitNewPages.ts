import { type Editor, react, type TLPageId, unsafe__withoutCapture } from 'tldraw'
import { fitToContent } from '../fitToContent.ts'

/**
 * Fits the view when a page is seen for the first time since the canvas was mounted, unless the person follows somebody:
 * then it shows what they see. Answers its dispose.
 */
export function fitNewPages(editor: Editor): () => void {
  const seen = new Set<TLPageId>()
  return react('fit pages seen for the first time', () => {
    const page = editor.getCurrentPageId()
    const hasSize = editor.getViewportScreenBounds().w > 1
    if (!hasSize || seen.has(page)) return
    seen.add(page)
    if (!unsafe__withoutCapture(() => editor.getInstanceState().followingUserId)) fitToContent(editor)
  })
}
