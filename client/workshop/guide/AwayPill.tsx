import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { useGuideContext } from './GuideContext.ts'

/** The way back for somebody who looks around while the guide is closed. */
export function AwayPill() {
  const { t } = useTranslation('guide')
  const { view, actions } = useGuideContext()
  if (!view.isAway) return null
  const text = view.viewed ? t('lookingAt', { number: view.viewed.number }) : t('lookingElsewhere')
  return (
    <Pill icon={<Eye />} text={text}>
      <Button look="primary" onClick={actions.backToGroup}>
        {t('backToGroup')}
      </Button>
    </Pill>
  )
}
