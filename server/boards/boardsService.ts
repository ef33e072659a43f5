import type { BoardPorts } from './boardPorts.ts'
import { type Boards, createBoards } from './boards.ts'
import { createImages, type Images } from './images.ts'
import { createLinkKeeper } from './links.ts'
import { createOneAfterAnother } from './oneAfterAnother.ts'
import { createPeople, type People } from './people.ts'
import { createSeats, type Seats } from './seats.ts'
import { startTrashPurge } from './trashPurge.ts'

export interface BoardsService {
  boards: Boards
  seats: Seats
  people: People
  images: Images
  /** Deletes old trash now and then until the answered function is called. */
  startTrashPurge(onPurged: (boardIds: string[]) => void): () => void
}

export type BoardsServiceOptions = Omit<BoardPorts, 'links' | 'oneAfterAnother'> & {
  /** 32 random bytes; the same ones at every start, or links can't be shown again (ADR 0002). */
  serverKey: Uint8Array
}

/** Everything about boards outside their documents: links, seats, people, images, trash. */
export function createBoardsService({ serverKey, ...rest }: BoardsServiceOptions): BoardsService {
  const links = createLinkKeeper(serverKey)
  const ports: BoardPorts = { ...rest, links, oneAfterAnother: createOneAfterAnother() }
  return {
    boards: createBoards(ports),
    seats: createSeats(ports),
    people: createPeople(ports),
    images: createImages(ports),
    startTrashPurge: (onPurged) => startTrashPurge(ports, onPurged),
  }
}
