import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { positionOf } from '../../../shared/workshop/guidePosition.ts'
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
}

type Asked = { for: 'pick' | 'save'; step: Step | null } | null

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
    const afterStepId = asked?.step?.id
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
    const stepId = asked?.step?.id
    try {
      await saveTemplate(props.boardId, props.seatToken, { title, ...(stepId && { stepId }) })
      toast({ text: t('saved', { title }) })
      return true
    } catch (error) {
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
      return false
    }
  }
  const tellUnloaded = () => toast({ kind: 'problem', text: problemText('no_connection') })
  const asks: GuideAsks = {
    pickTemplate: (step) => loadTemplatePicker().then(() => setAsked({ for: 'pick', step }), tellUnloaded),
    saveTemplate: (step) => setAsked({ for: 'save', step }),
  }
  return {
    asked,
    close: () => setAsked(null),
    use,
    save,
    asks,
  }
}
