import { CircleCheck, Clock, Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './PersonRow.module.css'
import type { PersonStatus } from './personStatus.ts'
import { SeatMenu } from './SeatMenu.tsx'
import { usePersonName } from './usePersonName.ts'
import type { SeatChanges } from './useSeatChanges.ts'

interface PersonRowProps {
  person: Person
  away: boolean
  status: PersonStatus | null
  /** Null: the looker may not change other people's seats. */
  changes: SeatChanges | null
  followed: boolean
  /** Null: there is nothing to follow. */
  onFollow: ((on: boolean) => void) | null
}

export function PersonRow({ person, away, status, changes, followed, onFollow }: PersonRowProps) {
  const name = usePersonName()(person)
  return (
    <li className={away ? `${styles.row} ${styles.away}` : styles.row}>
      {onFollow ? (
        <FollowButton person={person} name={name} status={status} followed={followed} onFollow={onFollow} />
      ) : (
        <span className={styles.person}>
          <PersonFace person={person} name={name} status={status} color="var(--color-muted)" />
        </span>
      )}
      {changes && <SeatMenu person={person} name={name} changes={changes} away={away} />}
    </li>
  )
}

interface FollowButtonProps {
  person: Person
  name: string
  status: PersonStatus | null
  followed: boolean
  onFollow(on: boolean): void
}

function FollowButton({ person, name, status, followed, onFollow }: FollowButtonProps) {
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
        <PersonFace person={person} name={name} status={status} color={person.color} />
        <Eye className={styles.eye} aria-hidden />
        <span className="visuallyHidden">{hint}</span>
      </button>
    </Tooltip>
  )
}

/** Where most people are says enough about them; of hosts and viewers one also wants to know what they are. */
function placeText({ role }: Person, roleText: string, place: string): string {
  return role === 'participant' ? place : `${roleText} · ${place}`
}

interface PersonFaceProps {
  person: Person
  name: string
  status: PersonStatus | null
  color: string
}

function PersonFace({ person, name, status, color }: PersonFaceProps) {
  const { t } = useTranslation(['common', 'people'])
  const role = t(`role.${person.role}`)
  const place = status?.place
  return (
    <>
      <Avatar name={name} color={color} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{place ? placeText(person, role, place) : role}</span>
      </span>
      {status?.idle && <Mark icon={<Clock />} text={t('people:idle')} look={styles.idle} />}
      {status?.ready && <Mark icon={<CircleCheck />} text={t('people:ready')} look={styles.ready} />}
    </>
  )
}

function Mark({ icon, text, look }: { icon: ReactNode; text: string; look: string | undefined }) {
  return (
    <span className={`${styles.mark} ${look}`} title={text}>
      {icon}
      <span className="visuallyHidden">{text}</span>
    </span>
  )
}
