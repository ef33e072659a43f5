import { RadioGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { type BallotReply, VOTE_COLORS, type VoteColor } from '../../../shared/protocol/votes.ts'
import styles from './ColorChoice.module.css'

interface ColorChoiceProps {
  color: VoteColor
  left: BallotReply['left']
  onColor(color: VoteColor): void
}

/** The colour of the next dot on the canvas. */
export function ColorChoice({ color, left, onColor }: ColorChoiceProps) {
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
        <RadioGroup.Item
          key={one}
          value={one}
          className={`${styles.color} ${styles[one]}`}
          title={t(`colorWhat.${one}`)}
        >
          {t(`color.${one}`)}
          {left !== null && typeof left === 'object' && (
            <span className={styles.left} aria-hidden>
              {left[one]}
            </span>
          )}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
