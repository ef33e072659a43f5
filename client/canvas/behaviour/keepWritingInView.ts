import { type Editor, react } from 'tldraw'
import { shiftIntoView } from './shiftIntoView.ts'

/** The browser moves the page for a keyboard itself; only what it left hidden is brought back. */
const BROWSER_MS = 350
/** The tools lie on the canvas, at its lower edge. */
const TOOLS_HEIGHT = 64
const GLIDE = { animation: { duration: 120 } }

/**
 * When an on-screen keyboard comes or the screen is turned, the note that somebody writes in stays in sight. Answers
 * its dispose.
 */
export function keepWritingInView(editor: Editor): () => void {
  const disposer = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const check = () => {
    clearTimeout(timer)
    timer = setTimeout(() => showWriting(editor), BROWSER_MS)
  }
  const stop = react('the canvas has another size', () => {
    const { w, h } = editor.getViewportScreenBounds()
    if (w > 0 && h > 0) check()
  })
  window.visualViewport?.addEventListener('resize', check, { signal: disposer.signal })
  return () => {
    stop()
    clearTimeout(timer)
    disposer.abort()
  }
}

function showWriting(editor: Editor): void {
  const shapeId = editor.getEditingShapeId()
  const box = shapeId && editor.getShapePageBounds(shapeId)
  if (!box || editor.getInstanceState().followingUserId) return
  const { x, y, z } = editor.getCamera()
  const from = editor.pageToScreen(box.point)
  const to = editor.pageToScreen({ x: box.maxX, y: box.maxY })
  const visible = visibleCanvas(editor)
  const dx = shiftIntoView({ from: from.x, to: to.x }, { from: visible.left, to: visible.right })
  const dy = shiftIntoView({ from: from.y, to: to.y }, { from: visible.top, to: visible.bottom })
  if (dx || dy) editor.setCamera({ x: x + dx / z, y: y + dy / z, z }, GLIDE)
}

/** In pixels of the window: what neither the bars around the canvas nor a keyboard cover. */
function visibleCanvas(editor: Editor) {
  const { minX, minY, maxX, maxY } = editor.getViewportScreenBounds()
  const { offsetLeft = 0, offsetTop = 0, width = maxX, height = maxY } = window.visualViewport ?? {}
  return {
    left: Math.max(minX, offsetLeft),
    top: Math.max(minY, offsetTop),
    right: Math.min(maxX, offsetLeft + width),
    bottom: Math.min(maxY - TOOLS_HEIGHT, offsetTop + height),
  }
}
