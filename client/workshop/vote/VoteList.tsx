import { Minus, Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { NUF_CRITERIA, VOTE_COLORS, type VoteColor } from '../../../shared/protocol/votes.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { dotsOn, scoreOf } from './editBallot.ts'
import { moveInRows } from './moveInRows.ts'
import styles from './VoteList.module.css'
import type { ListedNote, VotePanelProps } from './votePanelProps.ts'

/** All notes of a vote: for the keyboard, for screen readers, for a phone. Arrow keys go from note to note. */
export function VoteList(props: VotePanelProps) {
  const { t } = useTranslation('vote')
  return (
    <ul className={styles.list} aria-label={t('list')} onKeyDown={(event) => moveInRows(event)}>
      {props.notes.map((note) => (
        <Row key={note.id} {...props} note={note} />
      ))}
      {props.notes.length === 0 && <li className={styles.none}>{t('noOptions')}</li>}
    </ul>
  )
}

interface RowProps extends VotePanelProps {
  note: ListedNote
}

function useNoteName(note: ListedNote): string {
  const { t } = useTranslation('vote')
  return note.text || t('emptyNote')
}

function Row(props: RowProps) {
  const { t } = useTranslation('vote')
  const { note, voting, onJump } = props
  const name = useNoteName(note)
  const isBarred = note.isOwn && !voting.ownAllowed
  return (
    <li className={styles.row} data-row>
      <button
        type="button"
        className={styles.text}
        aria-label={t('jump', { note: name })}
        data-control="jump"
        onClick={() => onJump(note.id)}
      >
        {name}
        {note.isOwn && <span className={styles.own}>{t('own')}</span>}
      </button>
      {!isBarred && <Controls {...props} />}
    </li>
  )
}

function Controls(props: RowProps) {
  const { kind } = props.voting
  if (kind === 'nuf') return <Scores {...props} />
  if (kind === 'dots') return <Stepper {...props} color={null} />
  return (
    <div className={styles.colors}>
      {VOTE_COLORS.map((color) => (
        <Stepper key={color} {...props} color={color} />
      ))}
    </div>
  )
}

function Stepper({
  note,
  ballot,
  voting,
  isOver,
  onDot,
  color: dotColor,
}: Omit<RowProps, 'color'> & { color: VoteColor | null }) {
  const { t } = useTranslation('vote')
  const name = useNoteName(note)
  const count = dotsOn(ballot.ballot, note.id, dotColor)
  const left = typeof ballot.left === 'number' ? ballot.left : dotColor && ballot.left?.[dotColor]
  const mayAdd = !isOver && ballot.isKnown && (left ?? 0) > 0 && (voting.stacking || count === 0)
  const color = dotColor ? t(`color.${dotColor}`) : ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '+' && mayAdd) onDot(note.id, dotColor, 1)
    if (event.key === '-' && count > 0 && !isOver) onDot(note.id, dotColor, -1)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div
      className={dotColor ? `${styles.stepper} ${styles[dotColor]}` : styles.stepper}
      onKeyDown={onKeyDown}
    >
      <IconButton
        plain
        label={dotColor ? t('takeColor', { color, note: name }) : t('take', { note: name })}
        aria-disabled={count === 0 || isOver}
        data-control={`take${color}`}
        onClick={() => count > 0 && !isOver && onDot(note.id, dotColor, -1)}
      >
        <Minus aria-hidden />
      </IconButton>
      <span className={count > 0 ? styles.some : styles.zero}>
        <span aria-hidden>{count}</span>
        <span className="visuallyHidden">{t('dotsOn', { count })}</span>
      </span>
      <IconButton
        plain
        label={dotColor ? t('giveColor', { color, note: name }) : t('give', { note: name })}
        aria-disabled={!mayAdd}
        data-control={`give${color}`}
        onClick={() => mayAdd && onDot(note.id, dotColor, 1)}
      >
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}

const SCORES = Array.from({ length: 10 }, (_, i) => i + 1)

function Scores({ note, ballot, isOver, onScore }: RowProps) {
  const { t } = useTranslation('vote')
  const name = useNoteName(note)
  return (
    <div className={styles.scores}>
      {NUF_CRITERIA.map((criterion) => (
        <label key={criterion} className={styles.score}>
          <span aria-hidden>{t(`criterion.${criterion}`)}</span>
          <select
            aria-label={t('criterionOf', { criterion: t(`criterion.${criterion}`), note: name })}
            value={scoreOf(ballot.ballot, note.id, criterion) ?? ''}
            disabled={isOver || !ballot.isKnown}
            data-control={criterion}
            onChange={({ target }) => onScore(note.id, criterion, target.value ? Number(target.value) : null)}
          >
            <option value="">{t('noScore')}</option>
            {SCORES.map((score) => (
              <option key={score}>{score}</option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
