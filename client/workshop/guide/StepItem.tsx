import { Check, GripVertical } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../shared/workshop/sessionState.ts'
import { useGuideContext } from './GuideContext.ts'
import { StepDetails } from './StepDetails.tsx'
import styles from './StepItem.module.css'
import { StepMenu } from './StepMenu.tsx'
import { StepTitleField } from './StepTitleField.tsx'
import type { GuideStep } from './viewGuide.ts'

interface StepItemProps {
  row: GuideStep
  isDragged: boolean
  dropMark: 'above' | 'below' | null
  onGrip(event: PointerEvent<HTMLElement>, stepId: StepId, from: number): void
  onMove(stepId: StepId, to: number): void
}

/** One step: its row, and what there is to know about it while one looks at it. */
export function StepItem(props: StepItemProps) {
  const { row, dropMark } = props
  const { view, isHost, language } = useGuideContext()
  const isViewed = view.viewed?.step.id === row.step.id
  const item = useInSight(isViewed)
  const { renaming, startRenaming, stopRenaming } = useRenaming(item)
  const classes = [styles.item, isViewed && styles.viewed, props.isDragged && styles.dragged]
  if (dropMark) classes.push(styles[dropMark])
  return (
    <li ref={item} data-step={row.step.id} className={classes.filter(Boolean).join(' ')} lang={language}>
      <div className={styles.row}>
        {isHost && <Grip {...props} />}
        {renaming ? (
          <StepTitleField row={row} onDone={stopRenaming} />
        ) : (
          <StepButton row={row} isViewed={isViewed} />
        )}
        {isHost && <StepMenu row={row} onRename={startRenaming} onMove={props.onMove} />}
      </div>
      {isViewed && <StepDetails row={row} />}
    </li>
  )
}

/** A step that one is taken to is in the list's sight. */
function useInSight(isViewed: boolean) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isViewed) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isViewed])
  return item
}

/** Who renames with the keyboard stays at the step. */
function useRenaming(item: RefObject<HTMLElement | null>) {
  const [renaming, setRenaming] = useState(false)
  const returns = useRef(false)
  useEffect(() => {
    if (renaming || !returns.current) return
    returns.current = false
    item.current?.querySelector<HTMLElement>('[data-control="show"]')?.focus()
  }, [renaming, item])
  const stopRenaming = (byKey: boolean) => {
    returns.current = byKey
    setRenaming(false)
  }
  return { renaming, startRenaming: () => setRenaming(true), stopRenaming }
}

interface StepButtonProps {
  row: GuideStep
  isViewed: boolean
}

function StepButton({ row, isViewed }: StepButtonProps) {
  const { t, i18n } = useTranslation('guide')
  const { view, actions } = useGuideContext()
  const { step, number, state } = row
  const isStrong = isViewed || state === 'current'
  return (
    <button
      type="button"
      data-control="show"
      className={styles.button}
      aria-current={state === 'current' ? 'step' : undefined}
      aria-expanded={isViewed}
      onClick={() => actions.show(step.id)}
    >
      <span className={`${styles.number} ${styles[state]}`} aria-hidden>
        {state === 'visited' ? <Check /> : number}
      </span>
      <span className={isStrong ? `${styles.words} ${styles.strong}` : styles.words}>
        <span className={styles.title}>
          <span className="visuallyHidden">{`${number}. `}</span>
          {step.title}
        </span>
        <span className={styles.facts} lang={i18n.language}>
          {step.minutes !== null && <span>{t('minutes', { count: step.minutes })}</span>}
          {state === 'current' && view.isAway && <span className={styles.here}>{t('groupIsHere')}</span>}
          {view.current && <span className="visuallyHidden">{t(`state.${state}`)}</span>}
        </span>
      </span>
    </button>
  )
}

function Grip({ row, onGrip, onMove }: StepItemProps) {
  const { t } = useTranslation('guide')
  const { view } = useGuideContext()
  const { step, number } = row
  if (view.steps.length < 2) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    onMove(step.id, number - 1 + by)
  }
  return (
    <button
      type="button"
      data-control="grip"
      className={styles.grip}
      aria-label={t('moveHandle', { title: step.title })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => onGrip(event, step.id, number - 1)}
    >
      <GripVertical aria-hidden />
    </button>
  )
}
