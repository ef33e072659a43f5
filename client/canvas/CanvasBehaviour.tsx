import { useEffect } from 'react'
import { useEditor } from 'tldraw'
import { comeCloserToWrite } from './behaviour/comeCloserToWrite.ts'
import { keepWritingInView } from './behaviour/keepWritingInView.ts'
import { keepZonesUnselected } from './behaviour/keepZonesUnselected.ts'
import { useDoubleClickWritesNote } from './behaviour/useDoubleClickWritesNote.ts'
import { useExternalContent } from './behaviour/useExternalContent.ts'
import { useRole } from './behaviour/useRole.ts'
import { useCanvasSettings } from './CanvasContext.ts'

/** Draws nothing: what this board does differently from a plain tldraw canvas. */
export function CanvasBehaviour() {
  const editor = useEditor()
  const { editingTemplate } = useCanvasSettings()
  useRole()
  useExternalContent()
  useDoubleClickWritesNote()
  useEffect(() => keepZonesUnselected(editor), [editor])
  useEffect(() => comeCloserToWrite(editor), [editor])
  useEffect(() => keepWritingInView(editor), [editor])
  useEffect(() => {
    if (!editingTemplate) editor.selectNone()
  }, [editor, editingTemplate])
  return null
}
