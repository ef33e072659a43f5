import { Minus, Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { VoteColor } from '../../../shared/protocol/votes.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './DotStepper.module.css'
import { dotsOn } from './editBallot.ts'
import colors from './voteColors.module.css'
import type { ListedNote, VotePanelProps } from './votePanelProps.ts'

interface DotStepperProps extends Omit<VotePanelProps, 'color'> {
  note: ListedNote
  name: string
  /** Null: dots have no colours. */
  color: VoteColor | null
}

/** Dots on a note, more and fewer; also with the keys + and -. */
export function DotStepper(props: DotStepperProps) {
  const { t } = useTranslation('vote')
  const { note, name, color, ballot, isOver, onDot } = props
  const count = dotsOn(ballot.ballot, note.id, color)
  const mayAdd = mayAddTo(props, count)
  const mayTake = count > 0 && !isOver
  const put = (step: 1 | -1) => (step > 0 ? mayAdd : mayTake) && onDot(note.id, color, step)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === '+') put(1)
    if (key === '-') put(-1)
  }
  const words = { color: color ? t(`color.${color}`) : '', note: name }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div className={color ? `${styles.colored} ${colors[color]}` : styles.stepper} onKeyDown={onKeyDown}>
      {color && (
        <span className={styles.name} aria-hidden>
          {words.color}
        </span>
      )}
      <IconButton
        plain
        label={t(color ? 'takeColor' : 'take', words)}
        aria-disabled={!mayTake}
        data-control={`take${words.color}`}
        onClick={() => put(-1)}
      >
        <Minus aria-hidden />
      </IconButton>
      <span className={count > 0 ? styles.some : styles.zero}>
        <span aria-hidden>{count}</span>
        <span className="visuallyHidden">{t('dotsOn', { count })}</span>
      </span>
      <IconButton
        plain
        label={t(color ? 'giveColor' : 'give', words)}
        aria-disabled={!mayAdd}
        data-control={`give${words.color}`}
        onClick={() => put(1)}
      >
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}

function mayAddTo({ ballot, voting, isOver, color }: DotStepperProps, count: number): boolean {
  const left = typeof ballot.left === 'number' ? ballot.left : color && ballot.left?.[color]
  return !isOver && ballot.isKnown && (left ?? 0) > 0 && (voting.stacking || count === 0)
}
