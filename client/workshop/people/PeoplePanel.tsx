import { Crosshair } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SeatedPerson } from '../../../shared/protocol/http.ts'
import type { Person } from '../../../shared/protocol/people.ts'
import { Button } from '../../ui/Button.tsx'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { OwnSeat } from './OwnSeat.tsx'
import styles from './PeoplePanel.module.css'
import { PersonRow } from './PersonRow.tsx'
import type { StatusOf } from './personStatus.ts'
import { useSeatChanges } from './useSeatChanges.ts'

interface PeoplePanelProps {
  boardId: string
  /** Of the person looking at the panel. */
  seatToken: string
  self: Person
  /** Connected now, the person themself included. */
  present: readonly Person[]
  /** All seats of the board; only hosts know them. */
  seated: readonly SeatedPerson[]
  door: 'open' | 'closed'
  followedId: string | null
  statusOf: StatusOf
  /** Brings everybody to one's own view; null: not this person's to do. */
  onGather: (() => void) | null
  onDoor(door: 'open' | 'closed'): void
  onFollow(participantId: string | null): void
  onClose(): void
}

export function PeoplePanel(props: PeoplePanelProps) {
  const { t } = useTranslation('people')
  const others = props.present.filter(({ participantId }) => participantId !== props.self.participantId)
  const isHost = props.self.role === 'host'
  return (
    <SidePanel title={t('title')} takesFocus onClose={props.onClose}>
      {isHost && (
        <div className={styles.section}>
          <Switch
            label={t('door')}
            hint={props.door === 'open' ? t('doorOpenHint') : t('doorClosedHint')}
            checked={props.door === 'open'}
            onChange={(open) => props.onDoor(open ? 'open' : 'closed')}
          />
        </div>
      )}
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('here', { count: others.length + 1 })}</h3>
        <ul className={styles.list}>
          <OwnSeat boardId={props.boardId} seatToken={props.seatToken} self={props.self} />
          <Rows {...props} people={others} />
        </ul>
        {others.length === 0 && <p className={styles.muted}>{t('nobodyElse')}</p>}
        {others.length > 0 && props.onGather && (
          <Button className={styles.gather} onClick={props.onGather}>
            <Crosshair aria-hidden />
            {t('gather')}
          </Button>
        )}
      </section>
      <AwaySection {...props} />
    </SidePanel>
  )
}

function AwaySection(props: PeoplePanelProps) {
  const { t } = useTranslation('people')
  const here = new Set(props.present.map(({ participantId }) => participantId))
  const away = props.seated.filter(
    ({ participantId }) => !here.has(participantId) && participantId !== props.self.participantId,
  )
  if (away.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('away', { count: away.length })}</h3>
      <ul className={styles.list}>
        <Rows {...props} people={away} away />
      </ul>
    </section>
  )
}

function Rows({
  people,
  away = false,
  ...props
}: PeoplePanelProps & { people: readonly Person[]; away?: boolean }) {
  const changes = useSeatChanges(props.boardId, props.seatToken, props.self)
  const isHost = props.self.role === 'host'
  return people.map((person) => (
    <PersonRow
      key={person.participantId}
      person={person}
      away={away}
      status={away ? null : props.statusOf(person)}
      changes={isHost ? changes : null}
      followed={props.followedId === person.participantId}
      onFollow={away ? null : (on) => props.onFollow(on ? person.participantId : null)}
    />
  ))
}
