import { useEffect } from 'react'
import { useEditor } from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'

/**
 * Viewers, and everybody while editing is paused, look around with the hand; the others start with the pointer. Follows a
 * role that changes live.
 */
export function useRole(): void {
  const editor = useEditor()
  const { role, paused } = useCanvasSettings()
  const isReadonly = paused || role === 'viewer'
  useEffect(() => {
    editor.updateInstanceState({
      isReadonly,
      isGridMode: false,
      isDebugMode: false,
      isFocusMode: false,
    })
    editor.setCurrentTool(isReadonly ? 'hand' : 'select')
  }, [editor, isReadonly])
}
