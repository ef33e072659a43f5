import type * as Y from 'yjs'
import { readRawRecord, recordMapOf, recordsOf } from '../../../shared/board/layerDoc.ts'
import { ownNotesOf } from '../../../shared/board/ownNotes.ts'
import { noteCenter, zoneAt, zonesOf } from '../../../shared/board/zones.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { VoteArea, Voting } from '../../../shared/protocol/votes.ts'
import type { NoteFacts } from '../../../shared/workshop/ballot.ts'
import { pageIdOf } from '../../../shared/workshop/sessionState.ts'
import type { SeatRow } from '../../boards/boardStore.ts'
import { idsIn, readFrom } from '../privateWriting/ownRecords.ts'
import type { WorkshopRooms } from '../workshopPorts.ts'

/** Looks up what votes have to know of notes in `shared`. */
export interface NoteLooks {
  /** Which of these notes are on the board. */
  existing(boardId: BoardId, noteIds: readonly string[]): Promise<(noteId: string) => boolean>
  facts(seat: SeatRow, voting: Voting, noteIds: readonly string[]): Promise<NoteFacts>
}

export function createNoteLooks(rooms: Pick<WorkshopRooms, 'look'>): NoteLooks {
  function lookThrough(
    boardId: BoardId,
    noteIds: readonly string[],
    isMeant: (shared: Y.Doc, noteId: string) => boolean,
  ): Promise<(noteId: string) => boolean> {
    return rooms.look(`${boardId}/shared`, (shared) => {
      const found = new Set(noteIds.filter((noteId) => isMeant(shared, noteId)))
      return (noteId) => found.has(noteId)
    })
  }

  const existing: NoteLooks['existing'] = (boardId, noteIds) => lookThrough(boardId, noteIds, isNoteIn)

  async function inScope({ boardId }: SeatRow, { scope }: Voting, noteIds: readonly string[]) {
    if (scope === 'board') return () => true
    const isIn = await rooms.look(`${boardId}/stage`, (stage) => areaTest(stage, scope))
    return lookThrough(boardId, noteIds, isIn)
  }

  function own(
    { boardId, participantId }: SeatRow,
    noteIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    return rooms.look(`${boardId}/own/${participantId}`, (layer) => {
      const mine = ownNotesOf(layer)
      return new Set(noteIds.filter((noteId) => mine.has(noteId)))
    })
  }

  return {
    existing,
    async facts(seat, voting, noteIds) {
      const { boardId, participantId } = seat
      const mine = voting.ownAllowed ? new Set<string>() : await own(seat, noteIds)
      const named = await lookThrough(boardId, noteIds, (shared, id) => isNamed(shared, id, participantId))
      return {
        exists: await existing(boardId, noteIds),
        isInScope: await inScope(seat, voting, noteIds),
        isOwn: (noteId) => mine.has(noteId) || named(noteId),
      }
    },
  }
}

/** Is it a note on this layer? */
export function isNoteIn(shared: Y.Doc, noteId: string): boolean {
  const records = recordsOf(shared)
  return (records && recordMapOf(records, noteId)?.get('type')) === 'note'
}

function isNamed(shared: Y.Doc, noteId: string, participantId: string): boolean {
  const records = recordsOf(shared)
  const author = records && recordMapOf(records, noteId)?.get('meta.author')
  return (
    typeof author === 'object' && author !== null && Reflect.get(author, 'participantId') === participantId
  )
}

/** Zones as they lie now; what a zone holds is computed, never stored. */
function areaTest(stage: Y.Doc, scope: Exclude<VoteArea, 'board'>) {
  const zones = 'zone' in scope ? zonesOf(idsIn(stage), readFrom(stage)) : []
  return (shared: Y.Doc, noteId: string): boolean => {
    const records = recordsOf(shared)
    const note = records && readRawRecord(records, noteId)
    const center = note && noteCenter(note, readFrom(shared))
    if (!center) return false
    if ('step' in scope) return center.pageId === pageIdOf(scope.step)
    return zoneAt(zones, center.pageId, center)?.id === scope.zone
  }
}
