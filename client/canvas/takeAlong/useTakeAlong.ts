import { useEditor, useValue } from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'
import { carriedOf, isAnyCarried } from './takeAlong.ts'
import { useTakeToStep } from './useTakeToStep.ts'

export interface TakeAlong {
  /** Where the selection can be taken; empty when there is nothing to take or nowhere to go. */
  steps: { pageId: string; title: string }[]
  take(pageId: string): void
}

/** For hosts: copies of the selected notes and pictures to another step. */
export function useTakeAlong(): TakeAlong {
  const editor = useEditor()
  const { role, steps, editingTemplate } = useCanvasSettings()
  const takeToStep = useTakeToStep(steps)
  const pageId = useValue('page', () => editor.getCurrentPageId(), [editor])
  const hasCarried = useValue('anything to take along', () => isAnyCarried(editor.getSelectedShapes()), [
    editor,
  ])
  const mayTake = role === 'host' && !editingTemplate && hasCarried
  return {
    steps: mayTake ? steps.filter((step) => step.pageId !== pageId) : [],
    take: (target) => takeToStep(editor, carriedOf(editor, editor.getSelectedShapeIds()), target),
  }
}
