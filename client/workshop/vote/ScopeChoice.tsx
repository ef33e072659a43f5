import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { VoteArea } from '../../../shared/protocol/votes.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './ScopeChoice.module.css'

/** An area of the board that can be voted on, by its name. */
export interface ScopeOption {
  area: VoteArea
  name: string
  /** Zones stand below their step. */
  isZone: boolean
}

interface ScopeChoiceProps {
  scopes: readonly ScopeOption[]
  scope: VoteArea
  /** Notes in it. */
  options: number
  onChange(scope: VoteArea): void
}

/** Which notes are voted on, and how many there are. */
export function ScopeChoice({ scopes, scope, options, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('vote')
  const id = useId()
  const keyOf = (area: VoteArea) => JSON.stringify(area)
  const choose = (key: string) => {
    const chosen = scopes.find(({ area }) => keyOf(area) === key)
    if (chosen) onChange(chosen.area)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t('scope')}
      </label>
      <Select
        id={id}
        value={keyOf(scope)}
        aria-describedby={`${id}-count`}
        onChange={({ target }) => choose(target.value)}
      >
        {scopes.map(({ area, name, isZone }) => (
          <option key={keyOf(area)} value={keyOf(area)}>
            {isZone ? `   ${name}` : name}
          </option>
        ))}
      </Select>
      <p id={`${id}-count`} className={styles.count} role="status">
        {options === 0 ? t('noOptions') : t('options', { count: options })}
      </p>
    </div>
  )
}
