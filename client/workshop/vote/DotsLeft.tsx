import { useTranslation } from 'react-i18next'
import { VOTE_COLORS, type VoteKind } from '../../../shared/protocol/votes.ts'
import styles from './DotsLeft.module.css'
import type { OwnBallot } from './useBallot.ts'

interface DotsLeftProps {
  kind: VoteKind
  ballot: OwnBallot
  notes: readonly { id: string }[]
}

/** "2 dots left", as the server counts. */
export function DotsLeft({ kind, ballot, notes }: DotsLeftProps) {
  const { t } = useTranslation('vote')
  const { left } = ballot
  const scored = notes.filter(({ id }) => ballot.ballot[id] !== undefined).length
  return (
    <p className={styles.left} role="status" aria-busy={ballot.isSaving}>
      {kind === 'nuf' && ballot.isKnown && t('scored', { scored, of: notes.length })}
      {typeof left === 'number' && (left === 0 ? t('leftNone') : t('left', { count: left }))}
      {typeof left === 'number' && <Dots count={left} />}
      {left !== null && typeof left === 'object' && (
        // The eye finds it on the buttons of the colours.
        <span className="visuallyHidden">
          {VOTE_COLORS.map((color) => (
            <span key={color}>{t('leftOf', { color: t(`color.${color}`), count: left[color] })}</span>
          ))}
        </span>
      )}
      {!ballot.isKnown && t('saving')}
    </p>
  )
}

/** More say no more than their number. */
const DOTS_DRAWN = 12

function Dots({ count }: { count: number }) {
  if (count > DOTS_DRAWN) return null
  return (
    <span className={styles.dots} aria-hidden>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all the same
        <span key={i} className={styles.dot} />
      ))}
    </span>
  )
}
