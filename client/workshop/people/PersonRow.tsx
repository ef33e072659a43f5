import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './PersonRow.module.css'
import { SeatMenu } from './SeatMenu.tsx'
import { usePersonName } from './usePersonName.ts'
import type { SeatChanges } from './useSeatChanges.ts'

interface PersonRowProps {
  person: Person
  away: boolean
  /** Null: the looker may not change other people's seats. */
  changes: SeatChanges | null
  followed: boolean
  /** Null: there is nothing to follow. */
  onFollow: ((on: boolean) => void) | null
}

export function PersonRow({ person, away, changes, followed, onFollow }: PersonRowProps) {
  const name = usePersonName()(person)
  return (
    <li className={away ? `${styles.row} ${styles.away}` : styles.row}>
      {onFollow ? (
        <FollowButton person={person} name={name} followed={followed} onFollow={onFollow} />
      ) : (
        <span className={styles.person}>
          <PersonFace person={person} name={name} color="var(--color-muted)" />
        </span>
      )}
      {changes && <SeatMenu person={person} name={name} changes={changes} />}
    </li>
  )
}

interface FollowButtonProps {
  person: Person
  name: string
  followed: boolean
  onFollow(on: boolean): void
}

function FollowButton({ person, name, followed, onFollow }: FollowButtonProps) {
  const { t } = useTranslation('people')
  const hint = followed ? t('stopFollowing') : t('follow', { name })
  return (
    <Tooltip text={hint}>
      <button
        type="button"
        className={`${styles.person} ${styles.follow}`}
        aria-pressed={followed}
        onClick={() => onFollow(!followed)}
      >
        <PersonFace person={person} name={name} color={person.color} />
        <Eye className={styles.eye} aria-hidden />
        <span className="visuallyHidden">{hint}</span>
      </button>
    </Tooltip>
  )
}

function PersonFace({ person, name, color }: { person: Person; name: string; color: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Avatar name={name} color={color} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{t(`role.${person.role}`)}</span>
      </span>
    </>
  )
}
