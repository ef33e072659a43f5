import { useTranslation } from 'react-i18next'
import type { Editor, TLPageId, TLShape } from 'tldraw'
import { useToast } from '../../ui/Toasts.tsx'
import { showPage } from '../showPage.ts'
import { takeAlong } from './takeAlong.ts'
import { emptyWaitingZone } from './waitingZone.ts'

export interface StepPage {
  pageId: string
  title: string
}

/** Takes copies to the page of a step, into the zone that waits for them where there is one, and says so. */
export function useTakeToStep(steps: readonly StepPage[]) {
  const { t } = useTranslation('canvas')
  const toast = useToast()
  return (editor: Editor, shapes: readonly TLShape[], target: string) => {
    const pageId = target as TLPageId
    const count = takeAlong(editor, shapes, pageId, emptyWaitingZone(editor, pageId))
    const title = steps.find((step) => step.pageId === target)?.title
    const show = { text: t('takeAlong.show'), run: () => showPage(editor, target) }
    toast(
      count > 0
        ? { text: t('takeAlong.done', { count, title }), action: show }
        : { text: t('takeAlong.full') },
    )
  }
}
