import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { DoneButton } from './DoneButton.tsx'
import { DoneCount } from './DoneCount.tsx'
import { DotsLeft } from './DotsLeft.tsx'
import { ScoreCards } from './ScoreCards.tsx'
import { VoteHead } from './VoteHead.tsx'
import { VoteList } from './VoteList.tsx'
import styles from './VotePanel.module.css'
import type { VoteViewProps } from './voteViewProps.ts'
import { WaitingForEnd } from './WaitingForEnd.tsx'

/** Above the notes on a phone: everything, with the words of each note. */
export function VoteSheet(props: VoteViewProps) {
  const { t } = useTranslation('vote')
  const { isViewer, isOver, voting, onOpen, onJump } = props
  const isScored = voting.kind === 'nuf'
  const jump = (noteId: string) => {
    onOpen(false)
    onJump(noteId)
  }
  return (
    <>
      <VoteHead {...props}>
        <IconButton
          ref={props.toggle}
          plain
          label={t('closeList')}
          aria-expanded
          onClick={() => onOpen(false)}
        >
          <ChevronDown aria-hidden />
        </IconButton>
      </VoteHead>
      <WaitingForEnd {...props} />
      {!isViewer && <DotsLeft spelled {...props} />}
      {!isViewer && isScored && !isOver && <ScoreCards {...props} />}
      {!isViewer && !isScored && <VoteList {...props} onJump={jump} />}
      <div className={styles.acts}>
        {!isViewer && <DoneButton {...props} />}
        <DoneCount {...props} />
      </div>
      {props.lead}
    </>
  )
}
