import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './PeopleButton.module.css'
import { usePersonName } from './usePersonName.ts'

const FACES = 3

interface PeopleButtonProps {
  /** Who is here, oneself first. */
  people: readonly Person[]
  open: boolean
  onToggle(): void
  onFollow(participantId: string): void
}

/** Who is here, at a glance; opens and closes the list. A click on a face follows that person. */
export function PeopleButton({ people, open, onToggle, onFollow }: PeopleButtonProps) {
  const { t } = useTranslation('people')
  const label = t('open', { count: people.length })
  return (
    <>
      <span className={styles.faces}>
        {people.slice(1, FACES + 1).map((person) => (
          <Face key={person.participantId} person={person} onFollow={onFollow} />
        ))}
      </span>
      <Tooltip text={label}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-label={label}
          onClick={onToggle}
        >
          <Users className={styles.icon} aria-hidden />
          <span className={styles.count}>{people.length}</span>
        </button>
      </Tooltip>
    </>
  )
}

function Face({ person, onFollow }: { person: Person; onFollow(participantId: string): void }) {
  const { t } = useTranslation('people')
  const name = usePersonName()(person)
  return (
    <Tooltip text={t('follow', { name })}>
      <button
        type="button"
        className={styles.face}
        aria-label={t('follow', { name })}
        onClick={() => onFollow(person.participantId)}
      >
        <Avatar name={name} color={person.color} small />
      </button>
    </Tooltip>
  )
}
