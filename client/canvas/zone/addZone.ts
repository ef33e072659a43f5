import { createShapeId, type Editor } from 'tldraw'
import type { ZoneShape } from '../../../shared/board/zoneShape.ts'

const SIZE = { w: 696, h: 600 }
const GAP = 24

/** Puts a new zone to the right of what is there (in the middle of an empty page) and selects it. */
export function addZone(editor: Editor, title: string): void {
  editor.markHistoryStoppingPoint('add zone')
  const id = createShapeId()
  editor.createShape<ZoneShape>({ id, type: 'zone', ...freePlace(editor), props: { ...SIZE, title } })
  editor.select(id)
  const bounds = editor.getShapePageBounds(id)
  if (bounds && !editor.getViewportPageBounds().contains(bounds))
    editor.zoomToFit({ animation: { duration: 200 } })
}

function freePlace(editor: Editor): { x: number; y: number } {
  const content = editor.getCurrentPageBounds()
  if (content) return { x: content.maxX + GAP, y: content.minY }
  const { center } = editor.getViewportPageBounds()
  return { x: center.x - SIZE.w / 2, y: center.y - SIZE.h / 2 }
}
