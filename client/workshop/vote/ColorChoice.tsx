import { RadioGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { type BallotReply, VOTE_COLORS, type VoteColor } from '../../../shared/protocol/votes.ts'
import styles from './ColorChoice.module.css'
import colors from './voteColors.module.css'

interface ColorChoiceProps {
  color: VoteColor
  left: BallotReply['left']
  /** Without what the colours mean. */
  compact?: boolean
  onColor(color: VoteColor): void
}

/** The colour of the next dot on the canvas. */
export function ColorChoice({ color, left, compact = false, onColor }: ColorChoiceProps) {
  const { t } = useTranslation('vote')
  const choose = (value: string) => onColor(VOTE_COLORS.find((one) => one === value) ?? color)
  return (
    <RadioGroup.Root
      className={styles.colors}
      aria-label={t('chooseColor')}
      value={color}
      onValueChange={choose}
    >
      {VOTE_COLORS.map((one) => (
        <RadioGroup.Item key={one} value={one} className={`${styles.color} ${colors[one]}`}>
          <span className={styles.name}>
            {t(`color.${one}`)}
            {left !== null && typeof left === 'object' && (
              <span className={styles.left} aria-hidden>
                {left[one]}
              </span>
            )}
          </span>
          <span className={compact ? 'visuallyHidden' : styles.what}>{t(`colorWhat.${one}`)}</span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
