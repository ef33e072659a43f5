import { useTranslation } from 'react-i18next'
import { type Editor, stopEventPropagation } from 'tldraw'
import type { VoteColor } from '../../../shared/protocol/votes.ts'
import { type NoteBadge, useBadge, useEntry, votingOn } from './canvasVote.ts'
import { dotsOf, scoresText } from './entryDots.ts'
import styles from './NoteVote.module.css'
import { DOT_COLORS } from './voteColors.ts'

/** One's own dots on a note while a vote runs, its rank afterwards. */
export function NoteVote({ editor, id }: { editor: Editor; id: string }) {
  const entry = useEntry(editor, id)
  const badge = useBadge(editor, id)
  const scores = scoresText(entry)
  return (
    <>
      {entry !== undefined && scores === null && <Dots editor={editor} id={id} dots={dotsOf(entry)} />}
      {scores !== null && <span className={styles.scores}>{scores}</span>}
      {badge && <Badge badge={badge} />}
    </>
  )
}

/** More stand in one heap with their number. */
const SINGLE_DOTS = 6

interface DotsProps {
  editor: Editor
  id: string
  dots: readonly (VoteColor | null)[]
}

function Dots({ editor, id, dots }: DotsProps) {
  const { t } = useTranslation('vote')
  const shown = dots.length > SINGLE_DOTS ? dots.slice(0, 1) : dots
  return (
    <span className={styles.dots}>
      {shown.map((color, i) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: dots of a colour are all the same
          key={i}
          type="button"
          tabIndex={-1}
          className={styles.dot}
          style={{ background: DOT_COLORS[color ?? 'plain'].fill, color: DOT_COLORS[color ?? 'plain'].ink }}
          aria-label={t('takeDot')}
          onPointerDown={stopEventPropagation}
          onClick={() => votingOn(editor)?.onDot(id, color)}
        >
          {shown.length < dots.length ? dots.length : color && t(`colorLetter.${color}`)}
        </button>
      ))}
    </span>
  )
}

function Badge({ badge: { rank, value, color } }: { badge: NoteBadge }) {
  const { t } = useTranslation('vote')
  return (
    <span
      className={rank <= 3 ? `${styles.badge} ${styles.top}` : styles.badge}
      role="img"
      aria-label={t('badge', { rank, value })}
    >
      <b>{rank}.</b>
      <span
        className={styles.value}
        style={color ? { background: DOT_COLORS[color].fill, color: DOT_COLORS[color].ink } : undefined}
      >
        {value}
      </span>
    </span>
  )
}
