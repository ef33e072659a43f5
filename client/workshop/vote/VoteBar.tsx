import { ChevronUp, ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import { countScored } from './countScored.ts'
import { DoneButton } from './DoneButton.tsx'
import { DoneCount } from './DoneCount.tsx'
import { DotsLeft } from './DotsLeft.tsx'
import { OnCanvas } from './OnCanvas.tsx'
import { useVoteRules } from './useVoteRules.ts'
import styles from './VoteBar.module.css'
import type { VoteViewProps } from './voteViewProps.ts'
import { WaitingForEnd } from './WaitingForEnd.tsx'

/** Below the notes: what is left, "done", and the way to rules and list. Hosts decide here as soon as there is something to decide. */
export function VoteBar(props: VoteViewProps) {
  const { voting, ballot, isOver, isViewer } = props
  const isLeadDue = isOver || voting.done >= props.voters
  const mustScore = isScoring(props)
  return (
    <>
      <WaitingForEnd {...props} />
      <Rules {...props} />
      {voting.kind === 'howNowWow' && !isViewer && !isOver && (
        <ColorChoice compact color={props.color} left={ballot.left} onColor={props.onColor} />
      )}
      {!props.isOnCanvas && !isViewer && <OnCanvas {...props} />}
      <div className={styles.row}>
        <div className={styles.words}>
          <Title {...props} />
          {isViewer || isOver ? <DoneCount {...props} /> : <DotsLeft plain {...props} />}
          {voting.kind === 'howNowWow' && !isViewer && !isOver && <Meaning {...props} />}
        </div>
        {!isViewer && !mustScore && <DoneButton {...props} />}
        <OpenButton {...props} mustScore={mustScore} />
      </div>
      {isLeadDue && props.lead}
    </>
  )
}

/** Until they are understood: the first dot says so. */
function Rules({ voting, ballot, isOver }: VoteViewProps) {
  const rulesOf = useVoteRules()
  if (isOver || ballot.done || Object.keys(ballot.ballot).length > 0) return null
  return <p className={styles.rules}>{rulesOf(voting)}</p>
}

/** Scores are missing: that comes before "done". */
function isScoring(props: VoteViewProps): boolean {
  if (props.voting.kind !== 'nuf' || props.isViewer || props.isOver || props.ballot.done) return false
  const { scored, of } = countScored(props)
  return scored < of
}

function Title({ voting, clock, isOver }: VoteViewProps) {
  const { t } = useTranslation('vote')
  return (
    <div className={styles.head}>
      {!isOver && clock}
      <h2 className={styles.title}>{voting.title || t('untitled')}</h2>
    </div>
  )
}

function Meaning({ color }: VoteViewProps) {
  const { t } = useTranslation('vote')
  return (
    <p className={styles.meaning}>
      {t('colorMeans', { color: t(`color.${color}`), what: t(`colorWhat.${color}`) })}
    </p>
  )
}

function OpenButton({ mustScore, toggle, onOpen }: VoteViewProps & { mustScore: boolean }) {
  const { t } = useTranslation('vote')
  const shared = { ref: toggle, 'aria-expanded': false, onClick: () => onOpen(true) }
  if (mustScore)
    return (
      <Button {...shared} look="primary">
        <ListChecks aria-hidden />
        {t('score')}
      </Button>
    )
  return (
    <IconButton {...shared} plain className={styles.open} label={t('openList')}>
      <ChevronUp aria-hidden />
    </IconButton>
  )
}
