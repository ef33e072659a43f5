import { useEffect, useState } from 'react'
import { type Editor, type TLPageId, useValue } from 'tldraw'
import type { VoteArea } from '../../../shared/protocol/votes.ts'
import { pageIdOf, type SessionState } from '../../../shared/workshop/sessionState.ts'
import { useVotableNotes } from '../../canvas/vote/useVotableNotes.ts'
import { StartVoteDialog } from '../../workshop/vote/StartVoteDialog.tsx'
import { SuggestVote } from '../../workshop/vote/SuggestVote.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import type { BoardPanels } from './useBoardPanels.ts'
import { useCommand } from './useCommand.ts'
import { useObservable } from './useObservable.ts'
import { firstScope, kindFor, useVoteScopes } from './useVoteScopes.ts'

interface StartVoteProps extends BoardScreenProps {
  panels: BoardPanels
  editor: Editor | null
}

/** A host's way to a new vote. */
export function StartVote({ boardId, seatToken, room, panels, editor }: StartVoteProps) {
  const session = useObservable(room.session.workshop)
  const send = useCommand(boardId, seatToken)
  const isOpen = panels.dialog === 'vote'
  const [scope, setScope] = useState<VoteArea>('board')
  const scopes = useVoteScopes(editor, session.steps, isOpen)
  const notes = useVotableNotes(editor, isOpen ? scope : null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice starts anew when the dialog opens
  useEffect(() => {
    if (isOpen) setScope(firstScope(session, editor?.getCurrentPageId() ?? null))
  }, [isOpen])
  const hasNotes = useHasNotes(editor, session.current)
  return (
    <>
      <SuggestVote session={session} hasNotes={hasNotes} onStart={() => panels.open('vote')} />
      <StartVoteDialog
        open={isOpen}
        scopes={scopes}
        scope={scope}
        kind={kindFor(session.steps, scope)}
        options={notes.length}
        onClose={panels.close}
        onScope={setScope}
        onStart={async (start) => void ((await send(start)) && panels.close())}
      />
    </>
  )
}

function useHasNotes(editor: Editor | null, current: SessionState['current']): boolean {
  const pageId = current && pageIdOf(current.stepId)
  return useValue('notes in the step of the group', () => {
    const ids = pageId && editor ? [...editor.getPageShapeIds(pageId as TLPageId)] : []
    return ids.some((id) => editor?.getShape(id)?.type === 'note')
  }, [editor, pageId])
}
