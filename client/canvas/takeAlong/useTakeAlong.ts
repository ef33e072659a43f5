import { useTranslation } from 'react-i18next'
import { type TLPageId, useEditor, useValue } from 'tldraw'
import { useToast } from '../../ui/Toasts.tsx'
import { useCanvasSettings } from '../CanvasContext.ts'
import { showPage } from '../showPage.ts'
import { carriedOf, isAnyCarried, takeAlong } from './takeAlong.ts'

export interface TakeAlong {
  /** Where the selection can be taken; empty when there is nothing to take or nowhere to go. */
  steps: { pageId: string; title: string }[]
  take(pageId: string): void
}

/** For hosts: copies of the selected notes and pictures to another step. */
export function useTakeAlong(): TakeAlong {
  const editor = useEditor()
  const { t } = useTranslation('canvas')
  const toast = useToast()
  const { role, steps, editingTemplate } = useCanvasSettings()
  const pageId = useValue('page', () => editor.getCurrentPageId(), [editor])
  const hasCarried = useValue('anything to take along', () => isAnyCarried(editor.getSelectedShapes()), [
    editor,
  ])
  const mayTake = role === 'host' && !editingTemplate && hasCarried
  return {
    steps: mayTake ? steps.filter((step) => step.pageId !== pageId) : [],
    take(target) {
      const count = takeAlong(editor, carriedOf(editor, editor.getSelectedShapeIds()), target as TLPageId)
      const title = steps.find((step) => step.pageId === target)?.title
      const show = { text: t('takeAlong.show'), run: () => showPage(editor, target) }
      toast(
        count > 0
          ? { text: t('takeAlong.done', { count, title }), action: show }
          : { text: t('takeAlong.full') },
      )
    },
  }
}
