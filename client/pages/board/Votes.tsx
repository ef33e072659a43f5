import type { Editor } from 'tldraw'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { StartVote } from './StartVote.tsx'
import type { BoardPanels } from './useBoardPanels.ts'
import { useObservable } from './useObservable.ts'
import { VoteResults } from './VoteResults.tsx'
import { Voting } from './Voting.tsx'

interface VotesProps extends BoardScreenProps {
  panels: BoardPanels
  editor: Editor | null
}

/** Votes on the board's screen: the one that runs, the ones that ended, and for hosts the next one. */
export function Votes(props: VotesProps) {
  const { voting } = useObservable(props.room.session.workshop)
  return (
    <>
      {voting && <Voting key={voting.voteId} {...props} voting={voting} />}
      <VoteResults {...props} />
      {props.facts.person.role === 'host' && <StartVote {...props} />}
    </>
  )
}
