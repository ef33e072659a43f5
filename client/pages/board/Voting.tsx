import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import type { Voting as RunningVote, VoteColor } from '../../../shared/protocol/votes.ts'
import { ballotBox } from '../../api/votes.ts'
import { authorIdOf } from '../../canvas/privateMark/authorOf.ts'
import { showNote } from '../../canvas/vote/showNote.ts'
import { useVotableNotes } from '../../canvas/vote/useVotableNotes.ts'
import { useVoteTool } from '../../canvas/vote/useVoteTool.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { LeadVote } from '../../workshop/vote/LeadVote.tsx'
import { useBallot } from '../../workshop/vote/useBallot.ts'
import { VoteClock } from '../../workshop/vote/VoteClock.tsx'
import { VotePanel } from '../../workshop/vote/VotePanel.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useCommand } from './useCommand.ts'
import { useObservable } from './useObservable.ts'
import { usePresentPeople } from './usePresentPeople.ts'
import { useServerClock } from './useServerClock.ts'
import { useVoteEdits } from './useVoteEdits.ts'
import { useVoteProblem } from './useVoteProblem.ts'
import { useVoteView } from './useVoteView.ts'

interface VotingProps extends BoardScreenProps {
  editor: Editor | null
  voting: RunningVote
}

const MORE_SECONDS = 120

/** A running vote: the panel, and dots on the canvas. */
export function Voting(props: VotingProps) {
  const { boardId, seatToken, room, facts, editor, voting } = props
  const { voteId } = voting
  const { role } = facts.person
  const isViewer = role === 'viewer'
  const [color, setColor] = useState<VoteColor>('now')
  const box = useMemo(
    () => (isViewer ? null : ballotBox(boardId, voteId, seatToken)),
    [boardId, voteId, seatToken, isViewer],
  )
  const tell = useVoteProblem()
  const ballot = useBallot(box, tell)
  const notes = useVotableNotes(editor, voting.scope)
  const isOwn = useIsOwnNote(props)
  const clock = useServerClock()
  const isOver = useIsOver(voting.endsAt, clock)
  const tool = useVoteTool(editor, isViewer ? null : voteId)
  const [picked, setPicked] = useState<{ noteId: string } | null>(null)
  const onPick = useCallback((noteId: string) => setPicked({ noteId }), [])
  const edits = useVoteEdits({ editor, voting, ballot, notes, color, isOver, isOwn, tell, onPick })
  useVoteView({ editor, kind: voting.kind, notes, isLoading: useObservable(room.session.loading) })
  const present = usePresentPeople(room.session, facts.person)
  const voters = present.filter((person) => person.role !== 'viewer').length
  useReminder(props, ballot.done)
  return (
    <VotePanel
      voting={voting}
      notes={notes.map(({ id, text }) => ({ id, text, isOwn: isOwn(id) }))}
      ballot={ballot}
      voters={voters}
      isViewer={isViewer}
      isOnCanvas={tool.isOn}
      isOver={isOver}
      color={color}
      clock={clock && voting.endsAt !== null && <VoteClock endsAt={voting.endsAt} clock={clock} />}
      picked={picked}
      lead={role === 'host' && <Lead {...props} voters={voters} isOver={isOver} />}
      onColor={setColor}
      onCanvas={tool.take}
      onDot={edits.onDot}
      onToggle={edits.onToggle}
      onScore={edits.onScore}
      onJump={(id) => editor && showNote(editor, id)}
      onUnpick={() => setPicked(null)}
    />
  )
}

function useIsOwnNote({ room, facts, editor }: VotingProps): (noteId: string) => boolean {
  const ownNotes = useObservable(room.session.own.ownNotes)
  const { participantId } = facts.person
  return (noteId) => ownNotes.has(noteId) || (editor !== null && authorIdOf(editor, noteId) === participantId)
}

function useIsOver(endsAt: number | null, clock: { now(): number } | null): boolean {
  const leftMs = endsAt === null || !clock ? null : endsAt - clock.now()
  const [, redraw] = useState(0)
  useEffect(() => {
    if (leftMs === null || leftMs <= 0) return
    const timer = setTimeout(() => redraw((count) => count + 1), leftMs + 20)
    return () => clearTimeout(timer)
  })
  return leftMs !== null && leftMs <= 0
}

/** Who is done is left in peace. */
function useReminder({ room, voting: { voteId } }: VotingProps, isDone: boolean): void {
  const { t } = useTranslation('vote')
  const toast = useToast()
  const { onSessionEvent } = room.session
  useEffect(
    () =>
      onSessionEvent((event) => {
        if (event.type === 'voteReminder' && event.voteId === voteId && !isDone)
          toast({ text: t('reminder') })
      }),
    [onSessionEvent, voteId, isDone, toast, t],
  )
}

function Lead({
  boardId,
  seatToken,
  voting,
  voters,
  isOver,
}: VotingProps & { voters: number; isOver: boolean }) {
  const { t } = useTranslation('vote')
  const toast = useToast()
  const send = useCommand(boardId, seatToken)
  const { voteId } = voting
  const remind = async () => {
    if (await send({ type: 'vote.remind', voteId })) toast({ text: t('reminded') })
  }
  const discard = async () => {
    if (await send({ type: 'vote.discard', voteId })) toast({ text: t('discarded') })
  }
  return (
    <LeadVote
      voting={voting}
      voters={voters}
      isOver={isOver}
      onEnd={() => void send({ type: 'vote.end', voteId })}
      onExtend={() => void send({ type: 'vote.extend', voteId, seconds: MORE_SECONDS })}
      onRemind={remind}
      onDiscard={discard}
    />
  )
}
