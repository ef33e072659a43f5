import { CircleDot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import styles from './VotePanel.module.css'
import type { VotePanelProps } from './votePanelProps.ts'

/** What a tap on a note does; or the way back to that, when another tool is in the hand. */
export function OnCanvas({ voting, isOver, isOnCanvas, onCanvas }: VotePanelProps) {
  const { t } = useTranslation('vote')
  const isScored = voting.kind === 'nuf'
  if (isOver) return null
  if (isOnCanvas) return <p className={styles.rules}>{t(isScored ? 'onCanvasScore' : 'onCanvasHint')}</p>
  if (isScored) return null
  return (
    <Button onClick={onCanvas}>
      <CircleDot aria-hidden />
      {t('onCanvas')}
    </Button>
  )
}
