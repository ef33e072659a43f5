import { atom, Box, type Editor } from 'tldraw'
import { expect, it, vi } from 'vitest'
import { comeCloserToWrite } from './comeCloserToWrite.ts'

function createEditor(zoom: number) {
  const editing = atom<string | null>('editing', null)
  const zoomToBounds = vi.fn()
  const editor = {
    getEditingShapeId: () => editing.get(),
    getShapePageBounds: () => new Box(900, 900, 200, 200),
    getZoomLevel: () => zoom,
    getViewportScreenBounds: () => new Box(0, 56, 390, 600),
    zoomToBounds,
  }
  return { editor: editor as unknown as Editor, editing, zoomToBounds }
}

it('comes closer once to a note too small to read, however the writing was begun', () => {
  const { editor, editing, zoomToBounds } = createEditor(0.1)
  const stop = comeCloserToWrite(editor)
  expect(zoomToBounds).not.toHaveBeenCalled()
  editing.set('shape:1')
  editing.set('shape:1')
  expect(zoomToBounds).toHaveBeenCalledOnce()
  const [view, options] = zoomToBounds.mock.calls[0] ?? []
  expect(view.containsPoint({ x: 1000, y: 1000 })).toBe(true)
  expect((1000 - view.y) / view.h, 'the keyboard covers the lower half').toBeLessThan(0.4)
  expect(options.targetZoom).toBe(0.7)
  editing.set(null)
  editing.set('shape:1')
  expect(zoomToBounds).toHaveBeenCalledTimes(2)
  stop()
})

it('stays where the text can be read', () => {
  const { editor, editing, zoomToBounds } = createEditor(0.36)
  const stop = comeCloserToWrite(editor)
  editing.set('shape:1')
  expect(zoomToBounds).not.toHaveBeenCalled()
  stop()
})
