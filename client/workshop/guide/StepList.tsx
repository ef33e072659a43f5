import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useGuideContext } from './GuideContext.ts'
import { RemovedSteps } from './RemovedSteps.tsx'
import { StepItem } from './StepItem.tsx'
import styles from './StepList.module.css'
import { useKeptFocus } from './useKeptFocus.ts'
import { useStepDrag } from './useStepDrag.ts'

/** All steps in their order; hosts change the order and add some. */
export function StepList() {
  const { t } = useTranslation('guide')
  const { view, isHost, actions } = useGuideContext()
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState('')
  const move = (id: string, to: number) => {
    const row = view.steps.find(({ step }) => step.id === id)
    if (!row || to < 0 || to >= view.steps.length || to === row.number - 1) return
    actions.move(row.step, to)
    setMoved(t('moved', { title: row.step.title, number: to + 1, count: view.steps.length }))
  }
  const drag = useStepDrag(list, move)
  useKeptFocus(list, view.steps.map(({ step }) => step.id).join())
  return (
    <>
      <ol ref={list} className={styles.list}>
        {view.steps.map((row) => (
          <StepItem
            key={row.step.id}
            row={row}
            isDragged={drag.stepId === row.step.id}
            dropMark={drag.markAt(row.number - 1, view.steps.length)}
            onGrip={drag.start}
            onMove={move}
          />
        ))}
      </ol>
      <p role="status" className="visuallyHidden">
        {moved}
      </p>
      {isHost && (
        <Button look="quiet" className={styles.add} onClick={() => actions.add(null)}>
          <Plus aria-hidden />
          {t('addStep')}
        </Button>
      )}
      {isHost && <RemovedSteps />}
    </>
  )
}
