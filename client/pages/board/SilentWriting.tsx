import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { useToast } from '../../ui/Toasts.tsx'
import { LeftoverPill } from '../../workshop/privateWriting/LeftoverPill.tsx'
import { SuggestWriting } from '../../workshop/privateWriting/SuggestWriting.tsx'
import { useLeftovers } from '../../workshop/privateWriting/useLeftovers.ts'
import { WritingDialog, type WritingWishes } from '../../workshop/privateWriting/WritingDialog.tsx'
import { WritingPill } from '../../workshop/privateWriting/WritingPill.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import type { BoardPanels } from './useBoardPanels.ts'
import { useCommand } from './useCommand.ts'
import { useNameById } from './useNameById.ts'
import { useObservable } from './useObservable.ts'
import { useReveal } from './useReveal.ts'
import { useWritingMarks } from './useWritingMarks.ts'

interface SilentWritingProps extends BoardScreenProps {
  panels: BoardPanels
  editor: Editor | null
}

/** Silent writing on the board's screen: what it says, what it asks, what the canvas shows of it. */
export function SilentWriting(props: SilentWritingProps) {
  const { boardId, seatToken, room, facts, panels, editor } = props
  const session = useObservable(room.session.workshop)
  const send = useCommand(boardId, seatToken)
  const nameById = useNameById(room.session, facts.person)
  const reveal = useReveal(props)
  const start = async (wishes: WritingWishes) => {
    if (await send({ type: 'private.start', ...wishes })) panels.close()
  }
  const { role } = facts.person
  const mayShare = role === 'host' || (role === 'participant' && !session.editing.paused)
  useOverNews(session.privateWriting !== null, role === 'participant')
  useWritingMarks(editor, room.session)
  return (
    <>
      <WritingPill
        writing={session.privateWriting}
        role={role}
        ownId={facts.person.participantId}
        nameById={nameById}
        onReveal={reveal}
        onCancel={() => void send({ type: 'private.cancel' })}
      />
      {role === 'host' && <SuggestWriting session={session} onStart={() => panels.open('writing')} />}
      {mayShare && <Leftovers {...props} />}
      {role === 'host' && (
        <WritingDialog open={panels.dialog === 'writing'} onClose={panels.close} onStart={start} />
      )}
    </>
  )
}

function useOverNews(isWriting: boolean, isTold: boolean): void {
  const { t } = useTranslation('privateWriting')
  const toast = useToast()
  const was = useRef(isWriting)
  useEffect(() => {
    if (was.current && !isWriting && isTold) toast({ text: t('over') })
    was.current = isWriting
  }, [isWriting, isTold, toast, t])
}

function Leftovers({ boardId, seatToken, room }: SilentWritingProps) {
  const { t } = useTranslation('privateWriting')
  const toast = useToast()
  const send = useCommand(boardId, seatToken)
  const { privateWriting, lastWriting } = useObservable(room.session.workshop)
  const unrevealed = useObservable(room.session.own.unrevealed)
  const notes = useObservable(room.session.own.unrevealedNotes)
  const saveState = useObservable(room.session.saveState)
  const isSettled = saveState !== 'loading' && saveState !== 'offline'
  const isWriting = privateWriting !== null
  const { open, keep } = useLeftovers({ boardId, unrevealed, isWriting, isSettled })
  const share = async (anonymous: boolean) => {
    const reply = await send({ type: 'private.share', anonymous })
    if (!reply?.revealed) return
    const count = reply.revealed.notes
    toast({ text: count === 0 ? t('sharedThings') : t('shared', { count }) })
  }
  const anonymous = lastWriting?.anonymous ?? false
  const count = open.length === 0 ? null : open.filter((id) => notes.has(id)).length
  return <LeftoverPill count={count} anonymous={anonymous} onShare={share} onKeep={keep} />
}
