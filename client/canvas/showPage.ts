import { type Editor, react, type TLPageId } from 'tldraw'
import { fitToContent } from './fitToContent.ts'

/** A page that was empty when it was shown is fitted when its template comes, if it comes soon; not when somebody writes. */
const TEMPLATE_WAIT_MS = 2_000

/**
 * Shows a page of the board, all of it at once. Animated it comes closer for a moment, unless the person asked for less
 * motion. Text that is being written is kept and its editing ended. Does nothing where there is no such page.
 */
export function showPage(editor: Editor, pageId: string, { animate = false } = {}): void {
  const page = editor.getPage(pageId as TLPageId)
  if (!page) return
  const isNew = editor.getCurrentPageId() !== page.id
  editor.setCurrentPage(page.id)
  const isAnimated = animate && editor.user.getAnimationSpeed() > 0
  if (isAnimated && isNew && editor.getCurrentPageBounds()) stepBack(editor)
  fitToContent(editor, { animate: isAnimated })
  if (!editor.getCurrentPageBounds()) fitLater(editor, page.id)
}

/** Looks at a page as this person left it; whole, when they were never there. */
export function lookAtPage(editor: Editor, pageId: string): void {
  const page = editor.getPage(pageId as TLPageId)
  if (page) editor.setCurrentPage(page.id)
}

/** Runs `whenThere` as soon as the board has the page: the session may know a step before its page has come. */
export function whenPageIsThere(editor: Editor, pageId: string, whenThere: () => void): () => void {
  let isDone = false
  const stop = react('wait for a page', () => {
    if (isDone || !editor.getPage(pageId as TLPageId)) return
    isDone = true
    // Not inside the reaction, which would then depend on all that is done.
    queueMicrotask(whenThere)
  })
  return () => {
    isDone = true
    stop()
  }
}

/** From a little further away the way to the fitted view tells that something new has come. */
function stepBack(editor: Editor): void {
  fitToContent(editor)
  const { x, y, w, h } = editor.getViewportPageBounds()
  const z = editor.getZoomLevel() * 0.9
  const grown = { w: w / 0.9, h: h / 0.9 }
  editor.setCamera({ x: -(x - (grown.w - w) / 2), y: -(y - (grown.h - h) / 2), z }, { immediate: true })
}

function fitLater(editor: Editor, pageId: TLPageId): void {
  let stop: (() => void) | null = null
  const end = () => stop?.()
  stop = react('fit a page when its template comes', () => {
    const isLeft = editor.getCurrentPageId() !== pageId
    if (!isLeft && !editor.getCurrentPageShapes().some(({ type }) => type === 'zone')) return
    queueMicrotask(() => {
      if (!isLeft) fitToContent(editor)
      end()
    })
  })
  editor.timers.setTimeout(end, TEMPLATE_WAIT_MS)
}
