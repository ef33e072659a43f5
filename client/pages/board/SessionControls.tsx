import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { LeadMenu } from '../../workshop/attention/LeadMenu.tsx'
import { countReady } from '../../workshop/signals/countReady.ts'
import { ReactionsButton } from '../../workshop/signals/ReactionsButton.tsx'
import { Ready } from '../../workshop/signals/Ready.tsx'
import { TimerControl } from '../../workshop/timer/TimerControl.tsx'
import { ResultsButton } from '../../workshop/vote/ResultsButton.tsx'
import type { BoardScreenProps, TopBarProps } from './boardScreenProps.ts'
import { MethodItems } from './MethodItems.tsx'
import styles from './SessionControls.module.css'
import { useCommand } from './useCommand.ts'
import { useObservable } from './useObservable.ts'
import { usePresentPeople } from './usePresentPeople.ts'
import { useServerClock } from './useServerClock.ts'

/** What a running workshop needs at hand: the time, being ready, reactions, and for hosts the group's attention. */
export function SessionControls(props: TopBarProps) {
  const { t } = useTranslation('workshop')
  const { boardId, seatToken, room, facts } = props
  const session = useObservable(room.session.workshop)
  const send = useCommand(boardId, seatToken)
  const clock = useServerClock()
  const { role, participantId } = facts.person
  const isHost = role === 'host'
  // Without a workshop going on a narrow screen has better use for the room.
  const isQuiet = !isHost && !session.timer && !session.current && Object.keys(session.votes).length === 0
  return (
    <section
      className={isQuiet ? `${styles.controls} ${styles.quiet}` : styles.controls}
      aria-label={t('controls')}
    >
      {clock && (
        <TimerControl
          timer={session.timer}
          clock={clock}
          isHost={isHost}
          suggestedMinutes={minutesOfStep(session)}
          send={send}
        />
      )}
      {session.current && <ReadySignal {...props} session={session} />}
      {role !== 'viewer' && <ReactionsButton onReact={(kind) => send({ type: 'reaction.send', kind })} />}
      {Object.keys(session.votes).length > 0 && (
        <ResultsButton
          open={props.panels.resultsOpen}
          onToggle={props.panels.resultsOpen ? props.panels.closeResults : props.panels.openResults}
        />
      )}
      {isHost && (
        <LeadMenu session={session} selfId={participantId} send={send}>
          <MethodItems session={session} panels={props.panels} />
        </LeadMenu>
      )}
    </section>
  )
}

function minutesOfStep({ current, steps }: SessionState): number | null {
  return steps.find(({ id }) => id === current?.stepId)?.minutes ?? null
}

function ReadySignal({
  boardId,
  seatToken,
  room,
  facts,
  session,
}: BoardScreenProps & { session: SessionState }) {
  const send = useCommand(boardId, seatToken)
  const present = usePresentPeople(room.session, facts.person)
  const { role, participantId } = facts.person
  const own = {
    ready: session.ready.includes(participantId),
    onChange: (ready: boolean) => send({ type: 'ready.set', ready, stepId: session.current?.stepId }),
  }
  return <Ready count={countReady(present, session.ready)} own={role === 'participant' ? own : null} />
}
