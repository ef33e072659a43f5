import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './PeopleButton.module.css'
import { usePersonName } from './usePersonName.ts'

const FACES = 4

interface PeopleButtonProps {
  people: readonly Person[]
  open: boolean
  onToggle(): void
}

/** Who is here, at a glance; opens and closes the list. */
export function PeopleButton({ people, open, onToggle }: PeopleButtonProps) {
  const { t } = useTranslation('people')
  const nameOf = usePersonName()
  const label = t('open', { count: people.length })
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-label={label}
        onClick={onToggle}
      >
        <span className={styles.faces}>
          {people.slice(0, FACES).map((person) => (
            <Avatar key={person.participantId} name={nameOf(person)} color={person.color} small />
          ))}
        </span>
        <Users className={styles.icon} aria-hidden />
        <span className={styles.count}>{people.length}</span>
      </button>
    </Tooltip>
  )
}
