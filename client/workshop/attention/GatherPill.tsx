import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'

/** The host calls everybody while this person is still writing. */
export function GatherPill({ callerName, onGo }: { callerName: string; onGo(): void }) {
  const { t } = useTranslation('workshop')
  return (
    <Pill icon={<Users />} text={t('gatherWaits', { name: callerName })}>
      <Button look="primary" onClick={onGo}>
        {t('gatherGo')}
      </Button>
    </Pill>
  )
}
