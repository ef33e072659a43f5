import { type Editor, useEditor, useValue } from 'tldraw'
import type { ZoneShape } from '../../../shared/board/zoneShape.ts'
import { useCanvasSettings } from '../CanvasContext.ts'

/** The one selected zone while a host edits the template. */
export function useEditedZone(): ZoneShape | null {
  const editor = useEditor()
  const { role, editingTemplate } = useCanvasSettings()
  const zone = useValue('selected zone', () => selectedZone(editor), [editor])
  return role === 'host' && editingTemplate ? zone : null
}

export function selectedZone(editor: Editor): ZoneShape | null {
  const shape = editor.getOnlySelectedShape()
  return shape && editor.isShapeOfType<ZoneShape>(shape, 'zone') ? shape : null
}
