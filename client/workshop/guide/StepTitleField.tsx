import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STEP_TITLE_MAX_LENGTH } from '../../../shared/workshop/sessionState.ts'
import { useGuideContext } from './GuideContext.ts'
import styles from './StepTitleField.module.css'
import type { GuideStep } from './viewGuide.ts'

/** Renames in place: Enter or leaving keeps, Escape does not. */
export function StepTitleField({ row, onDone }: { row: GuideStep; onDone(byKey: boolean): void }) {
  const { t } = useTranslation('guide')
  const { actions } = useGuideContext()
  const { step, number } = row
  const [title, setTitle] = useState(step.title)
  const input = useSelectedInput()
  const isDone = useRef(false)
  /** Once: a field that goes away also loses the focus. */
  const end = (keeps: boolean, byKey: boolean) => {
    if (isDone.current) return
    isDone.current = true
    const name = title.replace(/\s+/g, ' ').trim()
    if (keeps && name && name !== step.title) actions.rename(step, name)
    onDone(byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') end(true, true)
    if (event.key !== 'Escape') return
    event.preventDefault()
    end(false, true)
  }
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label={t('titleOf', { number })}
      value={title}
      maxLength={STEP_TITLE_MAX_LENGTH}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true, false)}
    />
  )
}

function useSelectedInput() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  return input
}
