import { useCallback, useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import type { BoardId } from '../../../shared/ids.ts'
import { putThumbnail } from '../../api/boards.ts'
import { renderThumbnail } from '../../canvas/export/renderThumbnail.ts'

const QUIET_MS = 4_000
const INTERVAL_MS = 20_000

interface ThumbnailOptions {
  boardId: BoardId
  seatToken: string
  editor: Editor | null
  /** Only a host's browser makes the gallery's picture. */
  enabled: boolean
}

/**
 * Makes the gallery's picture some seconds after the last change, at most every 20 s. Answers a function that makes
 * it at once if something changed since, for leaving the board. Failures do no harm: the next change tries again.
 */
export function useThumbnail({ boardId, seatToken, editor, enabled }: ThumbnailOptions): () => Promise<void> {
  const dirty = useRef(false)
  const update = useCallback(async () => {
    if (!editor || !enabled || !dirty.current) return
    dirty.current = false
    const image = await renderThumbnail(editor).catch(() => null)
    if (image) await putThumbnail(boardId, seatToken, image).catch(() => undefined)
  }, [boardId, seatToken, editor, enabled])
  useEffect(() => {
    if (!editor || !enabled) return
    return afterQuiet(
      editor,
      () => {
        dirty.current = true
      },
      update,
    )
  }, [editor, enabled, update])
  return update
}

/** Calls `update` when the board has been quiet for a while, and when the page goes out of sight. */
function afterQuiet(editor: Editor, onChange: () => void, update: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastMs = 0
  const run = () => {
    lastMs = Date.now()
    whenIdle(update)
  }
  const onDocumentChange = () => {
    onChange()
    clearTimeout(timer)
    timer = setTimeout(run, Math.max(QUIET_MS, lastMs + INTERVAL_MS - Date.now()))
  }
  const onHide = () => document.visibilityState === 'hidden' && update()
  const stop = editor.store.listen(onDocumentChange, { scope: 'document' })
  document.addEventListener('visibilitychange', onHide)
  return () => {
    stop()
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onHide)
  }
}

/** Safari has no requestIdleCallback. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5_000 })
  else setTimeout(run, 200)
}
