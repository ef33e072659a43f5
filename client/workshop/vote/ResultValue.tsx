import { useTranslation } from 'react-i18next'
import { VOTE_COLORS, type VoteColor, type VoteResult } from '../../../shared/protocol/votes.ts'
import type { RankedNote } from '../../../shared/workshop/voteResult.ts'
import styles from './ResultsPanel.module.css'
import { ScoreResult } from './ScoreResult.tsx'
import colorStyles from './voteColors.module.css'

interface ResultValueProps {
  note: RankedNote
  result: VoteResult
}

/** Dots, dots of each colour, or means: what a note got. */
export function ResultValue({ note, result }: ResultValueProps) {
  const { t } = useTranslation('vote')
  const scores = result.scores?.[note.noteId]
  const colors = result.colors?.[note.noteId]
  return (
    <>
      <p className={styles.muted}>
        {colors ? <Colors counts={colors} /> : !scores && t('points', { count: note.value })}
        {note.isTied && !colors && (scores ? t('tied') : ` · ${t('tied')}`)}
      </p>
      {scores && <ScoreResult scores={scores} />}
    </>
  )
}

/** Colours that the note got nothing of say nothing. */
function Colors({ counts }: { counts: Record<VoteColor, number> }) {
  const { t } = useTranslation('vote')
  return (
    <span className={styles.chips}>
      {VOTE_COLORS.filter((color) => counts[color] > 0).map((color) => (
        <span key={color} className={`${styles.chip} ${colorStyles[color]}`}>
          {t(`color.${color}`)} <b>{counts[color]}</b>
        </span>
      ))}
    </span>
  )
}
