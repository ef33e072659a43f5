import type { BoardId } from '../../shared/ids.ts'
import type { Board } from '../../shared/protocol/http.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { BoardRow, SeatRow } from './boardStore.ts'

/** A board as HTTP shows it: no links, no code. */
export function toBoard(row: BoardRow): Board {
  const { id, title, language, template, door } = row
  return {
    id,
    title,
    language,
    template,
    door,
    createdAt: isoTime(row.createdAt),
    updatedAt: isoTime(row.updatedAt),
    thumbnailUrl: row.thumbnailId && assetUrl(id, row.thumbnailId),
    archived: row.archivedAt !== null,
    trashedAt: row.trashedAt === null ? null : isoTime(row.trashedAt),
  }
}

/** A person as others see them: no token. */
export function toPerson({ participantId, role, name, color, number }: SeatRow): Person {
  return { participantId, role, name, color, number }
}

/** The address of an uploaded image, the same on every host name. */
export function assetUrl(boardId: BoardId, assetId: string): string {
  return `/api/boards/${boardId}/assets/${assetId}`
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}
