import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import { DoneButton } from './DoneButton.tsx'
import { DoneCount } from './DoneCount.tsx'
import { DotsLeft } from './DotsLeft.tsx'
import { OnCanvas } from './OnCanvas.tsx'
import { VoteHead } from './VoteHead.tsx'
import { VoteList } from './VoteList.tsx'
import styles from './VotePanel.module.css'
import type { VoteViewProps } from './voteViewProps.ts'
import { WaitingForEnd } from './WaitingForEnd.tsx'

/** Beside the notes: rules, what is left, the list on demand. */
export function VoteCard(props: VoteViewProps) {
  return (
    <>
      <VoteHead {...props} />
      <WaitingForEnd {...props} />
      {props.isViewer ? <DoneCount {...props} /> : <Voter {...props} />}
      {props.lead}
    </>
  )
}

function Voter(props: VoteViewProps) {
  const { voting, ballot, isOver } = props
  return (
    <>
      <DotsLeft {...props} />
      {voting.kind === 'howNowWow' && !isOver && (
        <ColorChoice color={props.color} left={ballot.left} onColor={props.onColor} />
      )}
      <OnCanvas {...props} />
      <div className={styles.acts}>
        <DoneButton {...props} />
        <DoneCount {...props} />
        <ListToggle {...props} />
      </div>
      {props.isOpen && <VoteList {...props} />}
    </>
  )
}

function ListToggle({ isOpen, toggle, onOpen }: VoteViewProps) {
  const { t } = useTranslation('vote')
  return (
    <Button
      ref={toggle}
      look="quiet"
      className={styles.toggle}
      aria-expanded={isOpen}
      onClick={() => onOpen(!isOpen)}
    >
      {t('showList')}
      {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
    </Button>
  )
}
