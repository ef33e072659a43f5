import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STEP_TITLE_MAX_LENGTH } from '../../../shared/workshop/sessionState.ts'
import { useGuideContext } from './GuideContext.ts'
import styles from './StepTitleField.module.css'
import type { GuideStep } from './viewGuide.ts'

/** Renames in place: Enter or leaving keeps, Escape does not. */
export function StepTitleField({ row, onDone }: { row: GuideStep; onDone(): void }) {
  const { t } = useTranslation('guide')
  const { actions } = useGuideContext()
  const { step, number } = row
  const [title, setTitle] = useState(step.title)
  const input = useFocusedInput()
  const keep = () => {
    const name = title.replace(/\s+/g, ' ').trim()
    if (name && name !== step.title) actions.rename(step, name)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') onDone()
    if (event.key === 'Escape') event.preventDefault()
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
      onBlur={keep}
    />
  )
}

/** A menu that closes gives the focus back to its button; the field takes it after that. */
function useFocusedInput() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => input.current?.select(), 0)
    return () => clearTimeout(timer)
  }, [])
  return input
}
