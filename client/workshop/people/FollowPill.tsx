import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { usePersonName } from './usePersonName.ts'

/** Says whose view this is, as long as one follows somebody. */
export function FollowPill({ person, onStop }: { person: Person; onStop(): void }) {
  const { t } = useTranslation('people')
  const name = usePersonName()(person)
  return (
    <Pill icon={<Eye />} text={t('following', { name })} style={{ borderColor: person.color }}>
      <Button look="quiet" onClick={onStop}>
        {t('stopFollowing')}
      </Button>
    </Pill>
  )
}
