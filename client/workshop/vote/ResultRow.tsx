import { useTranslation } from 'react-i18next'
import type { VoteResult } from '../../../shared/protocol/votes.ts'
import type { RankedNote } from '../../../shared/workshop/voteResult.ts'
import styles from './ResultsPanel.module.css'
import { ResultValue } from './ResultValue.tsx'
import { votersFor } from './votersFor.ts'

export interface ResultRowProps {
  note: RankedNote
  result: VoteResult
  textOf(noteId: string): string | null
  nameById(participantId: string): string
  onJump(noteId: string): void
}

/** A note's rank and words, and what it got. */
export function ResultRow({ note, result, textOf, nameById, onJump }: ResultRowProps) {
  const { t } = useTranslation('vote')
  const text = textOf(note.noteId)
  const name = text === null ? t('goneNote') : text || t('emptyNote')
  const voters = votersFor(result, note.noteId).map(nameById).filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.rank}>
        <span className="visuallyHidden">{t('rank', { rank: note.rank })}</span>
        <span aria-hidden>{note.rank}.</span>
      </span>
      <div className={styles.what}>
        <button
          type="button"
          className={styles.text}
          disabled={text === null}
          aria-label={t('jump', { note: name })}
          onClick={() => onJump(note.noteId)}
        >
          {name}
        </button>
        <ResultValue note={note} result={result} />
        {voters.length > 0 && <p className={styles.muted}>{t('whoChose', { names: voters.join(', ') })}</p>}
      </div>
    </li>
  )
}
