import { useTranslation } from 'react-i18next'
import { VOTE_COLORS, type VoteColor } from '../../../shared/protocol/votes.ts'
import { countScored } from './countScored.ts'
import styles from './DotsLeft.module.css'
import colors from './voteColors.module.css'
import type { VotePanelProps } from './votePanelProps.ts'

interface DotsLeftProps extends VotePanelProps {
  /** Without pictures of the dots. */
  plain?: boolean
  /** Three colours in words; else the eye finds the numbers on the buttons of the colours. */
  spelled?: boolean
}

/** "2 dots left", as the server counts. Told when it changes; with three colours only the one that did. */
export function DotsLeft(props: DotsLeftProps) {
  const { t } = useTranslation('vote')
  const { voting, ballot, plain = false, spelled = false } = props
  const { left } = ballot
  const isHidden = voting.kind === 'howNowWow' && ballot.isKnown && !spelled
  return (
    <div
      className={isHidden ? 'visuallyHidden' : styles.left}
      role="status"
      aria-atomic={false}
      aria-busy={ballot.isSaving}
    >
      {!ballot.isKnown && t('loading')}
      {voting.kind === 'nuf' && ballot.isKnown && <Scored {...props} />}
      {typeof left === 'number' && <span>{left === 0 ? t('leftNone') : t('left', { count: left })}</span>}
      {typeof left === 'number' && !plain && <Dots count={left} />}
      {left !== null && typeof left === 'object' && <Colors left={left} />}
    </div>
  )
}

function Colors({ left }: { left: Record<VoteColor, number> }) {
  const { t } = useTranslation('vote')
  return VOTE_COLORS.map((color) => (
    <span key={color} className={`${styles.color} ${colors[color]}`}>
      {t('leftOf', { color: t(`color.${color}`), count: left[color] })}
    </span>
  ))
}

function Scored(props: VotePanelProps) {
  const { t } = useTranslation('vote')
  return <span>{t('scored', countScored(props))}</span>
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
