import { useTranslation } from 'react-i18next'
import { VOTE_COLORS } from '../../../shared/protocol/votes.ts'
import styles from './ColorToggles.module.css'
import { dotsOn } from './editBallot.ts'
import colors from './voteColors.module.css'
import type { ListedNote, VotePanelProps } from './votePanelProps.ts'

interface ColorTogglesProps extends VotePanelProps {
  note: ListedNote
  name: string
}

/** One dot of one of three colours, or none. */
export function ColorToggles({ note, name, ballot, isOver, onToggle }: ColorTogglesProps) {
  const { t } = useTranslation('vote')
  const { left } = ballot
  return (
    <div className={styles.toggles}>
      {VOTE_COLORS.map((one) => {
        const isOn = dotsOn(ballot.ballot, note.id, one) > 0
        const isUsedUp = !isOn && left !== null && typeof left === 'object' && left[one] === 0
        const isOff = isOver || !ballot.isKnown || isUsedUp
        return (
          <button
            key={one}
            type="button"
            className={`${styles.toggle} ${colors[one]}`}
            aria-label={t('giveColor', { color: t(`color.${one}`), note: name })}
            aria-pressed={isOn}
            aria-disabled={isOff}
            data-control={one}
            onClick={() => !isOff && onToggle(note.id, one)}
          >
            {t(`color.${one}`)}
          </button>
        )
      })}
    </div>
  )
}
