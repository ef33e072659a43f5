import { PanelLeftClose } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { GuideActionsBar } from './GuideActionsBar.tsx'
import { GuideMenu } from './GuideMenu.tsx'
import styles from './GuideRail.module.css'
import { GuideStatus } from './GuideStatus.tsx'
import { GUIDE_TOGGLE_ID } from './GuideToggle.tsx'
import { StepList } from './StepList.tsx'

/** The guide beside the canvas. */
export function GuideRail({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('guide')
  const close = () => {
    onClose()
    document.getElementById(GUIDE_TOGGLE_ID)?.focus()
  }
  return (
    <nav id="session-guide" className={styles.rail} aria-labelledby="guide-title">
      <div className={styles.top}>
        <h2 id="guide-title" className={styles.title}>
          {t('title')}
        </h2>
        <GuideMenu />
        <IconButton label={t('close')} onClick={close}>
          <PanelLeftClose aria-hidden />
        </IconButton>
      </div>
      <GuideStatus />
      <div className={styles.scroll}>
        <StepList />
      </div>
      <GuideActionsBar />
    </nav>
  )
}
