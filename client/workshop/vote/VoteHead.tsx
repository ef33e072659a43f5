import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useVoteRules } from './useVoteRules.ts'
import styles from './VotePanel.module.css'
import type { VotePanelProps } from './votePanelProps.ts'

/** What is voted on, how long, and by which rules. */
export function VoteHead({ voting, clock, isOver, children }: VotePanelProps & { children?: ReactNode }) {
  const { t } = useTranslation('vote')
  const rulesOf = useVoteRules()
  return (
    <div>
      <div className={styles.head}>
        <h2 className={styles.title}>{voting.title || t('untitled')}</h2>
        {!isOver && clock}
        {children}
      </div>
      <p className={styles.rules}>{rulesOf(voting)}</p>
    </div>
  )
}
