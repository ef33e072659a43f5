import type { Layer } from '../../shared/protocol/roles.ts'
import type { CommitQueue } from './commitQueue.ts'
import type { LiveDoc } from './liveDoc.ts'
import type { Room } from './room.ts'
import type { OnSyncEvent } from './roomPorts.ts'
import type { DocName } from './updateLog.ts'

export interface RoomCounts {
  updatesReceived: number
  updatesRefused: number
  roomResets: number
}

export interface RoomOptions {
  name: DocName
  layer: Layer
  /** The document takes in nothing that would make it larger. */
  maxBytes: number
  queue: CommitQueue
  /** Counted up by all rooms. */
  counts: RoomCounts
  /** Builds the document from the log and what is not committed yet. */
  load(): Promise<LiveDoc>
  /** Does the document take changes of hosts only at the moment? */
  isPaused(): boolean
  onEvent: OnSyncEvent
  /** A client's update was taken. `isEdit`: made just now; else it is all that the client has, also what it heard from us. */
  onUpdate(update: Uint8Array, isEdit: boolean): void
  /** Loading failed: the room is of no use any more. */
  onFailed(room: Room, error: unknown): void
}
