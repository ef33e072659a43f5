import { ListOrdered } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './GuideToggle.module.css'
import type { GuideView } from './viewGuide.ts'

interface GuideToggleProps {
  view: GuideView
  open: boolean
  onToggle(): void
}

/** Who closes the guide from inside goes on here. */
export const GUIDE_TOGGLE_ID = 'session-guide-toggle'

/** Opens and closes the guide; says where the group is, also while it is closed. */
export function GuideToggle({ view, open, onToggle }: GuideToggleProps) {
  const { t } = useTranslation('guide')
  const count = view.steps.length
  const { current } = view
  const label = open
    ? t('close')
    : current && count > 1
      ? t('openAt', { number: current.number, count })
      : t('open')
  return (
    <Tooltip text={label}>
      <Button
        look="quiet"
        id={GUIDE_TOGGLE_ID}
        className={styles.toggle}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? 'session-guide' : undefined}
        onClick={onToggle}
      >
        <ListOrdered aria-hidden />
        {count > 1 && <Place view={view} short={open} />}
      </Button>
    </Tooltip>
  )
}

/** In full where there is room and the guide does not say it anyway. */
function Place({ view: { current, steps }, short }: { view: GuideView; short: boolean }) {
  const { t } = useTranslation('guide')
  const count = steps.length
  const long = current ? t('stepOf', { number: current.number, count }) : t('steps', { count })
  return (
    <>
      {!short && <span className={styles.long}>{long}</span>}
      <span className={short ? styles.place : `${styles.place} ${styles.narrow}`}>
        {current ? `${current.number}/${count}` : t('title')}
      </span>
    </>
  )
}
