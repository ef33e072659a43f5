import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { VOTE_COLORS } from '../../../shared/protocol/votes.ts'
import { ColorToggles } from './ColorToggles.tsx'
import { DotStepper } from './DotStepper.tsx'
import { moveInRows } from './moveInRows.ts'
import { ScoreSelects } from './ScoreSelects.tsx'
import styles from './VoteList.module.css'
import type { ListedNote, VotePanelProps } from './votePanelProps.ts'

/** All notes of a vote: for the keyboard, for screen readers, for a phone. Arrow keys go from note to note. */
export function VoteList(props: VotePanelProps) {
  const { t } = useTranslation('vote')
  const list = useRef<HTMLUListElement>(null)
  const { picked } = props
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset.row === picked?.noteId,
    )
    row?.querySelector<HTMLElement>('select')?.focus()
  }, [picked])
  return (
    <ul ref={list} className={styles.list} aria-label={t('list')} onKeyDown={(event) => moveInRows(event)}>
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

function Row(props: RowProps) {
  const { t } = useTranslation('vote')
  const { note, voting, onJump } = props
  const name = note.text || t('emptyNote')
  const isBarred = note.isOwn && !voting.ownAllowed
  return (
    <li className={styles.row} data-row={note.id}>
      <button
        type="button"
        className={styles.text}
        aria-label={t('jump', { note: name })}
        data-control="jump"
        onClick={() => onJump(note.id)}
      >
        {name}
        {note.isOwn && <span className={styles.own}>{t(isBarred ? 'ownBarred' : 'own')}</span>}
      </button>
      {!isBarred && <Controls {...props} name={name} />}
    </li>
  )
}

function Controls(props: RowProps & { name: string }) {
  const { kind, stacking } = props.voting
  if (kind === 'nuf') return <ScoreSelects {...props} />
  if (kind === 'dots') return <DotStepper {...props} color={null} />
  if (!stacking) return <ColorToggles {...props} />
  return (
    <div className={styles.colors}>
      {VOTE_COLORS.map((color) => (
        <DotStepper key={color} {...props} color={color} />
      ))}
    </div>
  )
}
