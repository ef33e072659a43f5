import { useTranslation } from 'react-i18next'
import styles from './VotePanel.module.css'
import type { VotePanelProps } from './votePanelProps.ts'

/** "7 of 12 done". No live region: it would speak once for each person. */
export function DoneCount({ voting: { done }, voters }: VotePanelProps) {
  const { t } = useTranslation('vote')
  return <p className={styles.count}>{t('doneCount', { done, of: Math.max(voters, done) })}</p>
}
