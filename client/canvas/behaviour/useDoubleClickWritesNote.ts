import { useEffect } from 'react'
import { type Editor, useEditor } from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'
import { selectedZone } from '../zone/useEditedZone.ts'
import { ZONE_TITLE_INPUT_CLASS } from '../zone/ZoneForm.tsx'
import { onDoubleClickOnCanvas } from './onDoubleClickOnCanvas.ts'
import { writeNoteAt } from './writeNoteAt.ts'

/** A double click writes a note; on a zone that can be edited it goes to the zone's title. */
export function useDoubleClickWritesNote(): void {
  const editor = useEditor()
  const { editingTemplate } = useCanvasSettings()
  useEffect(
    () =>
      onDoubleClickOnCanvas(editor, () => {
        if (editor.getIsReadonly()) return
        if (editingTemplate && selectedZone(editor))
          editor.timers.requestAnimationFrame(() => focusZoneTitle(editor))
        else writeNoteAt(editor, editor.inputs.currentPagePoint)
      }),
    [editor, editingTemplate],
  )
}

/** The form appears a frame or two after the click that selected the zone. */
function focusZoneTitle(editor: Editor, framesLeft = 10): void {
  const input = editor.getContainer().querySelector(`.${ZONE_TITLE_INPUT_CLASS}`)
  if (input instanceof HTMLInputElement && document.activeElement === input) return
  if (input instanceof HTMLInputElement) input.select()
  if (framesLeft > 0) editor.timers.requestAnimationFrame(() => focusZoneTitle(editor, framesLeft - 1))
}
