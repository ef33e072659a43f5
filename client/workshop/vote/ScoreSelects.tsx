import { useTranslation } from 'react-i18next'
import { NUF_CRITERIA } from '../../../shared/protocol/votes.ts'
import { scoreOf } from './editBallot.ts'
import styles from './ScoreSelects.module.css'
import { SCORES } from './scores.ts'
import type { ListedNote, VotePanelProps } from './votePanelProps.ts'

interface ScoreSelectsProps extends VotePanelProps {
  note: ListedNote
  name: string
}

/** Three scores side by side; with the keyboard the digits choose. */
export function ScoreSelects({ note, name, ballot, isOver, onScore }: ScoreSelectsProps) {
  const { t } = useTranslation('vote')
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
