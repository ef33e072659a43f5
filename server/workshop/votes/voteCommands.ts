import type * as Y from 'yjs'
import { recordMapOf, recordsOf } from '../../../shared/board/layerDoc.ts'
import { readSession, sessionMapOf } from '../../../shared/board/sessionMap.ts'
import type { VoteArea } from '../../../shared/protocol/votes.ts'
import { pageIdOf } from '../../../shared/workshop/sessionState.ts'
import { extendedVote, startedVote } from '../../../shared/workshop/vote.ts'
import type { OneAfterAnother } from '../../boards/oneAfterAnother.ts'
import { Refusal } from '../../boards/refusal.ts'
import { newId } from '../../boards/secrets.ts'
import { changeStage } from '../changeStage.ts'
import type { CallOf, CommandFamily } from '../commandCall.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { createVoteEnd } from './endVote.ts'
import { requireVote } from './requireVote.ts'

/** The host's side of votes. `inOrder`: with the ballots of the board. */
export function createVoteCommands(ports: WorkshopPorts, inOrder: OneAfterAnother): CommandFamily {
  const { rooms } = ports
  const { end, discard } = createVoteEnd(ports)
  return {
    'vote.start': (call) => changeStage(rooms, call, (stage) => startVote(stage, call)),
    'vote.extend': (call) => changeStage(rooms, call, (stage) => extendVote(stage, call)),
    'vote.remind': (call) => {
      const { voteId } = call.command
      return changeStage(rooms, call, (stage) => {
        requireVote(stage, voteId)
        rooms.sendSessionEvent(call.board.id, { type: 'voteReminder', voteId })
        return {}
      })
    },
    'vote.end': (call) => inOrder(call.board.id, () => end(call)),
    'vote.discard': (call) => inOrder(call.board.id, () => discard(call)),
  }
}

function startVote(stage: Y.Doc, { command, now }: CallOf<'vote.start'>) {
  if (readSession(stage).voting) throw new Refusal('command_conflict')
  const voteId = newId()
  sessionMapOf(stage).set('voting', startedVote(command, voteId, areaOf(stage, command.scope), now))
  return { voteId }
}

function extendVote(stage: Y.Doc, { command, now }: CallOf<'vote.extend'>) {
  const voting = requireVote(stage, command.voteId)
  sessionMapOf(stage).set('voting', extendedVote(voting, command.seconds, now))
  return {}
}

function areaOf(stage: Y.Doc, scope: CallOf<'vote.start'>['command']['scope']): VoteArea {
  if (scope === 'board') return scope
  if (scope === 'step') return currentStep(stage)
  if ('step' in scope && typeOf(stage, pageIdOf(scope.step)) === null) throw new Refusal('step_not_found')
  if ('zone' in scope && typeOf(stage, scope.zone) !== 'zone') throw new Refusal('zone_not_found')
  return scope
}

function currentStep(stage: Y.Doc): VoteArea {
  const { current } = readSession(stage)
  if (!current) throw new Refusal('step_not_found')
  return { step: current.stepId }
}

/** The type of a shape of the stage, `page` for a page; null: there is no such record. */
function typeOf(stage: Y.Doc, id: string): unknown {
  const records = recordsOf(stage)
  const record = records && recordMapOf(records, id)
  return record ? (record.get('type') ?? 'page') : null
}
