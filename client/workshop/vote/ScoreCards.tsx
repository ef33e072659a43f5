import { ArrowLeft, ArrowRight } from 'lucide-react'
import { ToggleGroup } from 'radix-ui'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NUF_CRITERIA, type NufCriterion } from '../../../shared/protocol/votes.ts'
import { Button } from '../../ui/Button.tsx'
import { scoreOf } from './editBallot.ts'
import { isScored } from './isScored.ts'
import styles from './ScoreCards.module.css'
import { SCORES } from './scores.ts'
import type { ListedNote, VotePanelProps } from './votePanelProps.ts'

/** The notes one after the other, each with its three scales. Begins with the first that is not scored. */
export function ScoreCards(props: VotePanelProps) {
  const { t } = useTranslation('vote')
  const { notes } = props
  const [at, setAt] = useNoteAt(props)
  const note = notes[at]
  if (!note) return <p>{t('noOptions')}</p>
  const isBarred = note.isOwn && !props.voting.ownAllowed
  return (
    <div className={styles.cards}>
      <div className={styles.note} aria-live="polite" aria-atomic>
        <p className={styles.place}>{t('noteOf', { number: at + 1, of: notes.length })}</p>
        <p className={styles.text}>{note.text || t('emptyNote')}</p>
        {isBarred && <p className={styles.place}>{t('ownNotScored')}</p>}
      </div>
      {!isBarred &&
        NUF_CRITERIA.map((criterion) => (
          <Scale key={note.id + criterion} {...props} note={note} criterion={criterion} />
        ))}
      <Steps {...props} at={at} isReady={isBarred || isScored(props.ballot.ballot, note.id)} onGo={setAt} />
    </div>
  )
}

function useNoteAt({ notes, picked, ballot, voting }: VotePanelProps): [number, (at: number) => void] {
  const [chosen, setAt] = useState<number | null>(null)
  const firstOpen = notes.findIndex(
    ({ id, isOwn }) => (voting.ownAllowed || !isOwn) && !isScored(ballot.ballot, id),
  )
  const [start, setStart] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the ballot has come
  useEffect(() => {
    if (ballot.isKnown) setStart(Math.max(0, firstOpen))
  }, [ballot.isKnown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each click
  useEffect(() => {
    const index = notes.findIndex(({ id }) => id === picked?.noteId)
    if (index >= 0) setAt(index)
  }, [picked])
  return [Math.min(chosen ?? start ?? 0, Math.max(0, notes.length - 1)), setAt]
}

interface ScaleProps extends VotePanelProps {
  note: ListedNote
  criterion: NufCriterion
}

/** One to ten; the chosen one, tapped again, is taken back. */
function Scale({ note, criterion, ballot, isOver, onScore }: ScaleProps) {
  const { t } = useTranslation('vote')
  const id = useId()
  const score = scoreOf(ballot.ballot, note.id, criterion)
  return (
    <div className={styles.scale}>
      <p id={id} className={styles.criterion}>
        {t(`criterion.${criterion}`)}
      </p>
      <ToggleGroup.Root
        type="single"
        className={styles.scores}
        aria-labelledby={id}
        value={score === null ? '' : String(score)}
        disabled={isOver || !ballot.isKnown}
        onValueChange={(value) => onScore(note.id, criterion, value ? Number(value) : null)}
      >
        {SCORES.map((one) => (
          <ToggleGroup.Item key={one} value={String(one)} className={styles.score}>
            {one}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  )
}

interface StepsProps extends VotePanelProps {
  at: number
  /** Nothing is missing on this note. */
  isReady: boolean
  onGo(at: number): void
}

function Steps({ at, notes, isReady, onGo }: StepsProps) {
  const { t } = useTranslation('vote')
  const isLast = at === notes.length - 1
  return (
    <div className={styles.steps}>
      <Button disabled={at === 0} onClick={() => onGo(at - 1)}>
        <ArrowLeft aria-hidden />
        {t('previousNote')}
      </Button>
      <Button
        look={isReady && !isLast ? 'primary' : 'secondary'}
        disabled={isLast}
        onClick={() => onGo(at + 1)}
      >
        {t('nextNote')}
        <ArrowRight aria-hidden />
      </Button>
    </div>
  )
}
