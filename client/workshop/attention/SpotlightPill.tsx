import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { SpotlightPlace } from './useSpotlight.ts'

interface SpotlightPillProps {
  place: SpotlightPlace
  /** Of the host in the spotlight, as shown to others. */
  leaderName: string
  /** Ends the spotlight for all. */
  onStop(): void
}

/** Says whose view this is, and offers the way out and back. */
export function SpotlightPill({ place, leaderName, onStop }: SpotlightPillProps) {
  const { t } = useTranslation('workshop')
  // A host who is not here leads nobody.
  if (place.role === 'none' || (place.role !== 'leading' && !leaderName)) return null
  const act = { leading: onStop, following: place.leave, left: place.rejoin }[place.role]
  return (
    <Pill icon={<Presentation />} text={t(`spotlight.${place.role}`, { name: leaderName })}>
      <Button look={place.role === 'following' ? 'quiet' : 'primary'} onClick={act}>
        {t(`spotlightAct.${place.role}`)}
      </Button>
    </Pill>
  )
}
