import type * as Y from 'yjs'
import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { SessionEvent } from '../../shared/protocol/commands.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { Presence } from '../../shared/protocol/presence.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import type { SealedWrite } from './sealedChange.ts'
import type { DocName } from './updateLog.ts'

/** A person's seat as far as rooms need it: who, and what they may do now. */
export interface LiveSeat extends Person {
  boardId: BoardId
}

/** The server's end of one socket, whatever carries it. None of these may throw. */
export interface RoomSocket {
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  /** Bytes handed over and not yet on their way. */
  readonly bufferedAmount: number
}

export interface RoomConnection {
  /** A binary frame from the client. Never throws. */
  receive(frame: Uint8Array): void
  /** The socket is gone. */
  closed(): void
}

/** Something worth a line in the log or a count. Holds no names, secrets or contents. */
export interface SyncEvent {
  level: 'info' | 'warn' | 'error'
  event:
    | 'load-failed'
    | 'rows-skipped'
    | 'commit-failed'
    | 'commit-recovered'
    | 'room-reset'
    | 'frame-refused'
    | 'over-budget'
    | 'slow-reader'
    | 'compacted'
    | 'compaction-failed'
    | 'flush-timeout'
    | 'internal-error'
    | 'seat-check-failed'
  doc?: DocName
  detail?: string
  error?: unknown
}

export type OnSyncEvent = (event: SyncEvent) => void

/** Why a client's frame, or its socket, was not taken. */
export const REFUSAL_REASONS = [
  'bad-frame',
  'too-big',
  'too-costly',
  'over-budget',
  'surplus-presence',
  'read-only',
  'session',
  'foreign',
  'full',
  'owed',
  'broken',
  'still-loading',
  'slow-reader',
  'no-room',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** Counts what an operator watches. None of these may throw. */
export interface SyncMeter {
  refused(reason: RefusalReason): void
  /** One commit of updates, successful or not. */
  committed(milliseconds: number): void
}

export const NO_METER: SyncMeter = { refused: () => {}, committed: () => {} }

export interface RoomsStats {
  rooms: number
  connections: number
  queuedEntries: number
  queuedBytes: number
  /** Some document's updates don't get to disk at the moment. */
  degraded: boolean
  updatesReceived: number
  updatesRefused: number
  roomResets: number
}

/**
 * An update of a client, as it came. `isEdit`: made just now. Else it is part of all that the client has, deletions that it heard
 * of from the server too: who made those it doesn't say.
 */
export type OnClientUpdate = (update: Uint8Array, isEdit: boolean) => void

export interface Rooms {
  /** Lets a socket into a layer of the seat's board; whoever may not read it is closed with 4403. */
  connect(seat: LiveSeat, layer: Layer, socket: RoomSocket): RoomConnection
  /** A person was renamed, recoloured or given another role: holds for open sockets at once; sends 104 to the board. */
  updateSeat(boardId: BoardId, participantId: ParticipantId, person: Person): void
  /** Closes all sockets of the person with 4409; sends 104 to the board. */
  removeSeat(boardId: BoardId, participantId: ParticipantId): void
  /** Sends 104 to everybody connected to the board who uses the extensions. */
  announceBoardChange(boardId: BoardId): void
  /** The board was trashed or deleted: closes everybody with 4404, flushes, unloads. Rejects if the storage doesn't take the rest. */
  closeBoard(boardId: BoardId): Promise<void>
  connected(boardId: BoardId): ReadonlySet<ParticipantId>
  /**
   * A change made by the server: reaches everybody at once, resolves when durable. Rejects if `change` throws (nothing is
   * changed then), if the document cannot be loaded, or if the storage doesn't take it within seconds (it stays live and queued).
   */
  write(doc: DocName, change: (doc: Y.Doc) => void): Promise<void>
  /** The same for several documents of one board, which `change` gets in the same order: all of them change or none. */
  writeTogether(docs: readonly DocName[], change: (docs: readonly Y.Doc[]) => void): Promise<void>
  /**
   * Changes several documents and tells nobody before all of it is on disk: at every moment, also after a crash, people and
   * disk have all of it or nothing. Rejects if the change throws or is not stored; nothing is changed then.
   */
  writeSealed: SealedWrite
  /** Calls `look` with the document as it is now. `look` must not change it. Rejects if it cannot be loaded. */
  look<T>(doc: DocName, look: (doc: Y.Doc) => T): Promise<T>
  /** Is there room in the document for so many more bytes? The server's own changes are never refused for it. */
  fits(doc: DocName, bytes: number): Promise<boolean>
  /** The `own` layers of a board that somebody has open. */
  ownHere(boardId: BoardId): DocName[]
  /**
   * Asks everybody who is in these documents for what they have and the server has not. Resolves when all have answered, or
   * after `timeoutMs`.
   */
  gather(docs: readonly DocName[], timeoutMs: number): Promise<void>
  /** Calls back with every update of a client that the document has taken, as it came, until the answered function is called. */
  watch(doc: DocName, onUpdate: OnClientUpdate): () => void
  /** The workshop sessions of boards that somebody has open. */
  sessions(): ReadonlyMap<BoardId, SessionState>
  /** Sends 105 to everybody on the board's stage who uses the extensions. */
  sendSessionEvent(boardId: BoardId, event: SessionEvent): void
  /** A person with an open socket, as they are now; `removed`: the seat was taken away in the last minute. */
  personHere(boardId: BoardId, participantId: ParticipantId): Person | 'removed' | null
  /** Where that person's view is, as they told the others last. */
  presenceOf(boardId: BoardId, participantId: ParticipantId): Presence | null
  /** The document's current full state as a V1 update, durable or not. Rejects if it cannot be loaded. */
  read(doc: DocName): Promise<Uint8Array>
  stats(): RoomsStats
  /** Takes no more frames, flushes, echoes what became durable, then closes all sockets with 1012. */
  close(): Promise<void>
}
