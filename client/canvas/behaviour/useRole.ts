import { useEffect } from 'react'
import { useEditor } from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'

/** Viewers look around with the hand; everybody else starts with the pointer. Follows a role that changes live. */
export function useRole(): void {
  const editor = useEditor()
  const { role } = useCanvasSettings()
  const isViewer = role === 'viewer'
  useEffect(() => {
    editor.updateInstanceState({
      isReadonly: isViewer,
      isGridMode: false,
      isDebugMode: false,
      isFocusMode: false,
    })
    editor.setCurrentTool(isViewer ? 'hand' : 'select')
  }, [editor, isViewer])
}
