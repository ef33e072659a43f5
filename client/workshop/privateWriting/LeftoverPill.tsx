import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'

interface LeftoverPillProps {
  /** Own notes that only this person sees and has not decided on; 0: only other things, as drawings. Null: nothing. */
  count: number | null
  /** Announced for everybody; else the person may choose. */
  anonymous: boolean
  onShare(anonymous: boolean): void
  onKeep(): void
}

/** Notes that were not revealed, because their person was away or nobody revealed: theirs to decide. */
export function LeftoverPill({ count, anonymous, onShare, onKeep }: LeftoverPillProps) {
  const { t } = useTranslation('privateWriting')
  if (count === null) return null
  const text = count === 0 ? t('leftoverThings') : t('leftover', { count })
  return (
    <Pill icon={<EyeOff />} text={text} wraps>
      <Button look="quiet" onClick={onKeep}>
        {t('keep')}
      </Button>
      {!anonymous && (
        <Button look="quiet" onClick={() => onShare(true)}>
          {t('shareAnonymous')}
        </Button>
      )}
      <Button look="primary" onClick={() => onShare(anonymous)}>
        {t('share')}
      </Button>
    </Pill>
  )
}
