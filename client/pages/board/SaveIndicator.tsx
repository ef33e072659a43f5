import { Check, CirclePause, Clock, CloudOff, Eye, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaveState } from '../../sync/boardSession.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './SaveIndicator.module.css'

const ICONS: Record<SaveState, ReactNode> = {
  loading: <LoaderCircle />,
  saving: <LoaderCircle />,
  saved: <Check />,
  nearFull: <TriangleAlert />,
  offline: <CloudOff />,
  notSaved: <TriangleAlert />,
  boardFull: <TriangleAlert />,
  readOnly: <Eye />,
  paused: <CirclePause />,
  heldBack: <Clock />,
}

/** Always there, always true. What needs attention is also read out and explained by the SaveStrip. */
export function SaveIndicator({ state }: { state: SaveState }) {
  const { t } = useTranslation('board')
  const text = t(`save.${state}`)
  return (
    <Tooltip text={t(`saveExplained.${state}`)}>
      {/* A button, so that a finger or the keyboard can open the explanation. */}
      <button
        type="button"
        className={`${styles.indicator} ${styles[state]}`}
        aria-label={`${t('saveState')}: ${text}`}
        data-save-state={state}
      >
        <span className={styles.icon} aria-hidden>
          {ICONS[state]}
        </span>
        <span className={styles.text}>{text}</span>
      </button>
    </Tooltip>
  )
}
