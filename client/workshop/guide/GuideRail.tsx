import { PanelLeftClose } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { GuideBody } from './GuideBody.tsx'
import styles from './GuideRail.module.css'
import { GUIDE_TOGGLE_ID } from './GuideToggle.tsx'

/** The guide beside the canvas. */
export function GuideRail({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('guide')
  const close = () => {
    onClose()
    document.getElementById(GUIDE_TOGGLE_ID)?.focus()
  }
  return (
    <nav id="session-guide" className={styles.rail} aria-labelledby="guide-title">
      <GuideBody
        heading={<h2 id="guide-title">{t('title')}</h2>}
        close={
          <IconButton label={t('close')} onClick={close}>
            <PanelLeftClose aria-hidden />
          </IconButton>
        }
      />
    </nav>
  )
}
