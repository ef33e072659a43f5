import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { guidePosition } from '../../../shared/workshop/guidePosition.ts'
import { lookAtPage } from '../../canvas/showPage.ts'
import type { BoardSession } from '../../sync/boardSession.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { followGroup } from './followGroup.ts'

/** Keeps a person with the group and tells them when it went on; hosts know, they did it. Answers what a canvas starts it with. */
export function useGroupNews(session: BoardSession, isHost: boolean): (editor: Editor) => () => void {
  const { t } = useTranslation('guide')
  const toast = useToast()
  /** Takes the last message away: a newer one makes it untrue. */
  const dismiss = useRef<() => void>(() => {})
  const wentOn = (editor: Editor, leftPageId: string | null) => {
    const place = guidePosition(session.workshop.get())
    if (!place) return
    const { number, count, step } = place
    dismiss.current()
    const back = leftPageId && {
      text: t('toMyNote'),
      run: () => lookAtPage(editor, leftPageId),
    }
    if (back) dismiss.current = toast({ text: t('textKept', { number }), action: back })
    else if (!isHost) dismiss.current = toast({ text: t('wentOn', { number, count, title: step.title }) })
  }
  const tell = useRef({ wentOn, waiting: () => {} })
  const waiting = () => {
    dismiss.current()
    dismiss.current = toast({ text: t('finishWriting') })
  }
  tell.current = { wentOn, waiting }
  return (editor) =>
    followGroup(editor, session.workshop, {
      wentOn: (_stepId, leftPageId) => tell.current.wentOn(editor, leftPageId),
      waiting: () => tell.current.waiting(),
    })
}
