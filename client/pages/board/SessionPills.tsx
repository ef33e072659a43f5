import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { GatherPill } from '../../workshop/attention/GatherPill.tsx'
import { SpotlightPill } from '../../workshop/attention/SpotlightPill.tsx'
import { useGather } from '../../workshop/attention/useGather.ts'
import { useSpotlight } from '../../workshop/attention/useSpotlight.ts'
import { AllReadyPill } from '../../workshop/signals/AllReadyPill.tsx'
import { countReady } from '../../workshop/signals/countReady.ts'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useCommand } from './useCommand.ts'
import { useNameById } from './useNameById.ts'
import { useObservable } from './useObservable.ts'
import { usePresentPeople } from './usePresentPeople.ts'

interface SessionPillsProps extends BoardScreenProps {
  editor: Editor | null
}

/** What is going on with the group's attention, over the canvas. */
export function SessionPills(props: SessionPillsProps) {
  const { boardId, seatToken, room, facts, editor } = props
  const session = useObservable(room.session.workshop)
  const send = useCommand(boardId, seatToken)
  const nameById = useNameById(room.session, facts.person)
  const { role, participantId: selfId } = facts.person
  const place = useSpotlight({ editor, spotlight: session.spotlight, selfId })
  return (
    <>
      <SpotlightPill
        place={place}
        leaderName={nameById(session.spotlight?.participantId)}
        onStop={() => send({ type: 'spotlight.stop' })}
      />
      <Gathering {...props} />
      {role === 'host' && <AllReady {...props} session={session} />}
    </>
  )
}

function Gathering({ room, facts, editor }: SessionPillsProps) {
  const { t } = useTranslation('workshop')
  const toast = useToast()
  const nameById = useNameById(room.session, facts.person)
  const onArrived = useCallback(
    (participantId: string) => toast({ text: t('gathered', { name: nameById(participantId) }) }),
    [toast, t, nameById],
  )
  const onCalled = useCallback(() => toast({ text: t('gatherSent') }), [toast, t])
  const { callerId, go } = useGather({
    editor,
    selfId: facts.person.participantId,
    onSessionEvent: room.session.onSessionEvent,
    onArrived,
    onCalled,
  })
  return callerId === null ? null : <GatherPill callerName={nameById(callerId)} onGo={go} />
}

function AllReady({
  boardId,
  seatToken,
  room,
  facts,
  session,
}: SessionPillsProps & { session: SessionState }) {
  const send = useCommand(boardId, seatToken)
  const present = usePresentPeople(room.session, facts.person)
  const { steps, current } = session
  const index = steps.findIndex(({ id }) => id === current?.stepId)
  const next = index < 0 ? undefined : steps[index + 1]
  return (
    <AllReadyPill
      count={countReady(present, session.ready)}
      stepId={current?.stepId ?? null}
      onNext={next ? () => send({ type: 'step.go', stepId: next.id }) : null}
      onClear={() => send({ type: 'ready.clear' })}
    />
  )
}
