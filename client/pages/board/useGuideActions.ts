import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { pageIdOf, type Step } from '../../../shared/workshop/sessionState.ts'
import { lookAtPage, showPage } from '../../canvas/showPage.ts'
import { useToast } from '../../ui/Toasts.tsx'
import type { GuideActions } from '../../workshop/guide/GuideContext.ts'
import { type GuideView, placeAfter } from '../../workshop/guide/viewGuide.ts'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useCommand } from './useCommand.ts'
import type { GuideAsks } from './useGuideDialogs.ts'

/** The guide's actions as commands. The screen changes when the server has, by the session. */
export function useGuideActions(
  { boardId, seatToken }: Pick<BoardScreenProps, 'boardId' | 'seatToken'>,
  editor: Editor | null,
  view: GuideView,
  asks: GuideAsks,
): GuideActions {
  const send = useCommand(boardId, seatToken)
  return {
    /** The step that is on the screen anyway comes back as a whole. */
    show(stepId) {
      if (!editor) return
      const isShown = view.viewed?.step.id === stepId
      if (isShown) showPage(editor, pageIdOf(stepId), { animate: true })
      else lookAtPage(editor, pageIdOf(stepId))
    },
    backToGroup() {
      if (editor && view.current) showPage(editor, pageIdOf(view.current.step.id), { animate: true })
    },
    takeEveryone: asks.takeEveryone,
    rename: ({ id }, title) => void send({ type: 'step.rename', stepId: id, title }),
    plan: ({ id }, plan) => void send({ type: 'step.plan', stepId: id, ...plan }),
    move({ id }, to) {
      const steps = view.steps.map(({ step }) => step)
      const afterStepId = placeAfter(steps, id, to)
      if (afterStepId !== undefined) void send({ type: 'step.move', stepId: id, afterStepId })
    },
    add: asks.pickTemplate,
    saveAsTemplate: asks.saveTemplate,
    ...useToldActions(send, editor, view),
  }
}

/** Those whose result is said in a toast, as it may be out of sight. */
function useToldActions(
  send: ReturnType<typeof useCommand>,
  editor: Editor | null,
  view: GuideView,
): Pick<GuideActions, 'duplicate' | 'remove' | 'restore'> {
  const { t } = useTranslation(['guide', 'common'])
  const toast = useToast()
  /** To where it was, if it was not the last. */
  const putBack = async ({ id }: Step, afterStepId: string | null) => {
    if (await send({ type: 'step.restore', stepId: id })) {
      await send({ type: 'step.move', stepId: id, afterStepId })
    }
  }
  return {
    async duplicate({ id, title }, withNotes) {
      const reply = await send({ type: 'step.duplicate', stepId: id, withNotes })
      if (reply) toast({ text: t('guide:duplicated', { title }) })
    },
    async remove(step) {
      const at = view.steps.findIndex((row) => row.step.id === step.id)
      const before = view.steps[at - 1]?.step.id ?? null
      const neighbour = view.steps[at + 1] ?? view.steps[at - 1]
      const isLookedAt = view.viewed?.step.id === step.id && view.current?.step.id !== step.id
      if (!(await send({ type: 'step.remove', stepId: step.id }))) return
      if (isLookedAt && editor && neighbour) lookAtPage(editor, pageIdOf(neighbour.step.id))
      toast({
        text: t('guide:removed', step),
        action: { text: t('common:undo'), run: () => void putBack(step, before) },
      })
    },
    async restore(step) {
      const reply = await send({ type: 'step.restore', stepId: step.id })
      if (reply) toast({ text: t('guide:restored', step) })
    },
  }
}
