import { useTranslation } from 'react-i18next'
import { NUF_CRITERIA, type VoteResult } from '../../../shared/protocol/votes.ts'
import styles from './ScoreResult.module.css'

interface ScoreResultProps {
  scores: NonNullable<VoteResult['scores']>[string]
}

/** From here on people do not agree: half of those who score 1 to 10 lie five steps from the others. */
const APART = 2.5

/** Sum, means and spreads of a note. */
export function ScoreResult({ scores }: ScoreResultProps) {
  const { t, i18n } = useTranslation('vote')
  const number = (n: number) => n.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  return (
    <dl className={styles.scores}>
      <div className={styles.total}>
        <dt>{t('total')}</dt>
        <dd className={styles.mean}>{number(scores.total)}</dd>
      </div>
      {NUF_CRITERIA.map((criterion) => {
        const score = scores[criterion]
        const isApart = score !== undefined && score.spread >= APART
        return (
          <div key={criterion} className={isApart ? styles.apart : undefined}>
            <dt>{t(`criterion.${criterion}`)}</dt>
            <dd>
              <span className={styles.mean}>{score ? number(score.mean) : t('noScore')}</span>
              {score && ` ${t('spreadShort', { spread: number(score.spread) })}`}
              {isApart && <span className={styles.word}>{t('apart')}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
