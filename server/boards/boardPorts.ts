import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { DocName } from '../sync/updateLog.ts'
import type { AssetStore } from './assetStore.ts'
import type { BoardStore } from './boardStore.ts'
import type { LinkKeeper } from './links.ts'
import type { OneAfterAnother } from './oneAfterAnother.ts'

/** What boards ask of the live rooms. */
export interface BoardRooms {
  /** These two also tell everybody on the board that something changed. */
  updateSeat(boardId: BoardId, participantId: ParticipantId, person: Person): void
  removeSeat(boardId: BoardId, participantId: ParticipantId): void
  announceBoardChange(boardId: BoardId): void
  closeBoard(boardId: BoardId): Promise<void>
  connected(boardId: BoardId): ReadonlySet<ParticipantId>
  read(doc: DocName): Promise<Uint8Array>
}

/** What the parts of the boards service work with. */
export interface BoardPorts {
  store: BoardStore & AssetStore
  rooms: BoardRooms
  links: LinkKeeper
  /** Keyed by board id: so that two people who come at once get two colours, and one host always stays. */
  oneAfterAnother: OneAfterAnother
  maxPeople: number
  /** Milliseconds since 1970. */
  now(): number
  /** A task that nobody waits for failed. */
  onBackgroundError(error: unknown): void
}
