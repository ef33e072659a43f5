import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { positionOf } from '../../../shared/workshop/guidePosition.ts'
import { hiddenNotes } from '../../../shared/workshop/privateWriting.ts'
import { pageIdOf, type Step, type StepId } from '../../../shared/workshop/sessionState.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { saveTemplate } from '../../api/templates.ts'
import { lookAtPage, whenPageIsThere } from '../../canvas/showPage.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { useToast } from '../../ui/Toasts.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { loadTemplatePicker } from './templatePickerFile.ts'
import { useCommand } from './useCommand.ts'

/** What the guide asks its screen to open. */
export interface GuideAsks {
  /** Null: the new step comes last. */
  pickTemplate(after: Step | null): void
  /** Null: the whole board. */
  saveTemplate(step: Step | null): void
  /** Takes the group there, unless something has to be asked first. */
  takeEveryone(stepId: StepId): void
}

type Asked = { for: 'pick' | 'save'; step: Step | null } | { for: 'go'; stepId: StepId } | null

/** The dialogs that the guide opens: the picker, and saving a template. */
export function useGuideDialogs(props: BoardScreenProps, editor: Editor | null) {
  const { t } = useTranslation('guide')
  const toast = useToast()
  const problemText = useProblemText()
  const send = useCommand(props.boardId, props.seatToken)
  const [asked, setAsked] = useState<Asked>(null)
  const tellAdded = (stepId: StepId) => {
    const place = positionOf(props.room.session.workshop.get(), stepId)
    if (place) toast({ text: t('added', { title: place.step.title, number: place.number }) })
  }
  const use = async (templateId: string) => {
    const afterStepId = stepOf(asked)?.id
    setAsked(null)
    const reply = await send({ type: 'step.add', templateId, ...(afterStepId && { afterStepId }) })
    const stepId = reply?.stepId
    if (!stepId || !editor) return
    whenPageIsThere(editor, pageIdOf(stepId), () => {
      lookAtPage(editor, pageIdOf(stepId))
      tellAdded(stepId)
    })
  }
  const save = async (title: string) => {
    const stepId = stepOf(asked)?.id
    try {
      await saveTemplate(props.boardId, props.seatToken, { title, ...(stepId && { stepId }) })
      toast({ text: t('saved', { title }) })
      return true
    } catch (error) {
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
      return false
    }
  }
  const go = (stepId: StepId) => {
    setAsked(null)
    void send({ type: 'step.go', stepId })
  }
  const tellUnloaded = () => toast({ kind: 'problem', text: problemText('no_connection') })
  const asks: GuideAsks = {
    pickTemplate: (step) => loadTemplatePicker().then(() => setAsked({ for: 'pick', step }), tellUnloaded),
    saveTemplate: (step) => setAsked({ for: 'save', step }),
    takeEveryone: (stepId) => (leavesHidden(props, stepId) ? setAsked({ for: 'go', stepId }) : go(stepId)),
  }
  return {
    asked,
    close: () => setAsked(null),
    use,
    save,
    go,
    asks,
  }
}

function stepOf(asked: Asked): Step | null {
  return asked && 'step' in asked ? asked.step : null
}

/** Would the group leave the step for which it writes silently, with notes that were not revealed? */
function leavesHidden({ room }: BoardScreenProps, stepId: StepId): boolean {
  const { privateWriting } = room.session.workshop.get()
  return privateWriting !== null && privateWriting.stepId !== stepId && hiddenNotes(privateWriting) > 0
}
