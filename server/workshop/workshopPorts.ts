import type { TLRecord } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import type { Step, StepId } from '../../shared/workshop/sessionState.ts'
import type { BoardRow, BoardStore } from '../boards/boardStore.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { UpdateLog } from '../sync/updateLog.ts'
import type { BallotStore } from './ballotStore.ts'

/** What the workshop asks of the live rooms. */
export type WorkshopRooms = Pick<
  Rooms,
  | 'write'
  | 'writeTogether'
  | 'writeSealed'
  | 'look'
  | 'ownHere'
  | 'fits'
  | 'gather'
  | 'watch'
  | 'sessions'
  | 'sendSessionEvent'
  | 'personHere'
  | 'presenceOf'
>

/** Where in a board's guide new steps go. */
export interface StepsPlace {
  newStepId(): StepId
  /** The place of the i-th new step's page among the pages. */
  pageIndexAt(i: number): IndexKey
}

/** Steps for the session, and the stage records of their pages: the pages and all that stands on them. */
export interface NewSteps {
  steps: readonly Step[]
  records: readonly TLRecord[]
}

/** Makes a template's steps for a board that is there, in its language. Rejects with `template_not_found`. */
export type MakeSteps = (board: BoardRow, templateId: string, place: StepsPlace) => Promise<NewSteps>

export interface WorkshopPorts {
  store: BoardStore & BallotStore & Pick<UpdateLog, 'append'>
  rooms: WorkshopRooms
  makeSteps: MakeSteps
  /** Milliseconds since 1970. */
  now(): number
  /** A task that nobody waits for failed. */
  onBackgroundError(error: unknown): void
}
