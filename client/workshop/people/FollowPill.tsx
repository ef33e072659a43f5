import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './FollowPill.module.css'
import { usePersonName } from './usePersonName.ts'

/** Says whose view this is, as long as one follows somebody. */
export function FollowPill({ person, onStop }: { person: Person; onStop(): void }) {
  const { t } = useTranslation('people')
  const name = usePersonName()(person)
  return (
    <div className={styles.frame} style={{ borderColor: person.color }}>
      <div className={styles.pill} role="status">
        <Eye aria-hidden className={styles.icon} />
        <span className={styles.name}>{t('following', { name })}</span>
        <Button look="quiet" onClick={onStop}>
          {t('stopFollowing')}
        </Button>
      </div>
    </div>
  )
}
