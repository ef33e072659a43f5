import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DOTS_MAX } from '../../../shared/protocol/votes.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './DotCount.module.css'

interface DotCountProps {
  label: string
  dots: number
  suggested: number
  /** Notes in the scope. */
  options: number
  onChange(dots: number): void
}

/** How many dots each person gets; starts with a good number. */
export function DotCount({ label, dots, suggested, options, onChange }: DotCountProps) {
  const { t } = useTranslation('vote')
  const id = useId()
  const change = (next: number) => onChange(Math.min(DOTS_MAX, Math.max(1, next)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its buttons
    <div className={styles.row} role="group" aria-labelledby={id}>
      <div>
        <p id={id} className={styles.label}>
          {label}
        </p>
        <p className={styles.hint}>{t('suggested', { count: options, dots: suggested })}</p>
      </div>
      <div className={styles.stepper}>
        <IconButton plain label={t('fewer')} disabled={dots <= 1} onClick={() => change(dots - 1)}>
          <Minus aria-hidden />
        </IconButton>
        <output className={styles.number} aria-live="polite">
          {dots}
        </output>
        <IconButton plain label={t('more')} disabled={dots >= DOTS_MAX} onClick={() => change(dots + 1)}>
          <Plus aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
