import { Check, ChevronDown, ChevronUp, CircleDot } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import { DotsLeft } from './DotsLeft.tsx'
import { useVoteRules } from './useVoteRules.ts'
import { VoteList } from './VoteList.tsx'
import styles from './VotePanel.module.css'
import type { VotePanelProps } from './votePanelProps.ts'

/** A running vote: its rules, what is left, the way to vote without the canvas, and "done". */
export function VotePanel(props: VotePanelProps) {
  const { t } = useTranslation('vote')
  const rulesOf = useVoteRules()
  const { voting, isViewer } = props
  const title = voting.title || t('untitled')
  return (
    <aside className={styles.panel} aria-label={title} data-on-canvas={props.isOnCanvas || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {props.clock}
      </div>
      <p className={styles.rules}>{rulesOf(voting)}</p>
      {isViewer ? <DoneCount {...props} /> : <Voter {...props} />}
      {props.lead}
    </aside>
  )
}

function DoneCount({ voting: { done }, voters }: VotePanelProps) {
  const { t } = useTranslation('vote')
  return (
    <p className={styles.count} role="status">
      {t('doneCount', { done, of: Math.max(voters, done) })}
    </p>
  )
}

function Voter(props: VotePanelProps) {
  const { t } = useTranslation('vote')
  const [listed, setListed] = useState(props.voting.kind === 'nuf')
  const { voting, ballot, notes } = props
  return (
    <>
      <DotsLeft kind={voting.kind} ballot={ballot} notes={notes} />
      {voting.kind === 'howNowWow' && (
        <ColorChoice color={props.color} left={ballot.left} onColor={props.onColor} />
      )}
      {props.isOnCanvas && voting.kind !== 'nuf' && <p className={styles.rules}>{t('onCanvasHint')}</p>}
      <div className={styles.acts}>
        <Button
          look={ballot.done ? 'primary' : 'secondary'}
          aria-pressed={ballot.done}
          disabled={!ballot.isKnown}
          title={ballot.done ? t('notDone') : undefined}
          onClick={() => ballot.setDone(!ballot.done)}
        >
          {ballot.done && <Check aria-hidden />}
          {t('imDone')}
        </Button>
        <DoneCount {...props} />
        <Button
          look="quiet"
          className={styles.toggle}
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
        >
          {t('showList')}
          {listed ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </Button>
      </div>
      {!props.isOnCanvas && voting.kind !== 'nuf' && !props.isOver && (
        <Button look="quiet" className={styles.onCanvas} onClick={props.onCanvas}>
          <CircleDot aria-hidden />
          {t('onCanvas')}
        </Button>
      )}
      {listed && <VoteList {...props} />}
    </>
  )
}
