import type * as Y from 'yjs'
import { readSession } from '../../../shared/board/sessionMap.ts'
import type { BoardId, ParticipantId } from '../../../shared/ids.ts'
import type { SeatRow } from '../../boards/boardStore.ts'
import type { DocName } from '../../sync/updateLog.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { followLate, type Latecomers } from './followLate.ts'
import { idsIn } from './ownRecords.ts'
import { type Revealed, revealOwn } from './revealOwn.ts'

export interface Move {
  boardId: BoardId
  people: readonly ParticipantId[]
  anonymous: boolean
  /** Of a reveal: when the silent writing started that it ends, ms. What was kept from earlier ones stays. */
  since?: number
  /** Only if no other silent writing has begun or ended meanwhile: when the last one ended, ms. */
  onlyAfter?: number | null
  /** What else changes in the session, in the same transaction. */
  finish?: ((stage: Y.Doc, revealed: Revealed) => void) | undefined
}

type MovePorts = Pick<WorkshopPorts, 'store' | 'rooms' | 'onBackgroundError'>

/**
 * Moves people's own records into `shared`: all of them or, whatever happens meanwhile, none; for everybody at one moment. What
 * those who are writing sent before they saw it comes after.
 */
export function createMoveOwn({
  store,
  rooms,
  onBackgroundError,
}: MovePorts): (move: Move) => Promise<Revealed> {
  async function move(wanted: Move, late: Latecomers): Promise<Revealed> {
    const { boardId, people, anonymous, since, finish } = wanted
    const seats = (await store.seatsOfBoard(boardId)).filter(({ removedAt }) => removedAt === null)
    const authors = people.flatMap((id) => seats.find(({ participantId }) => participantId === id) ?? [])
    const docs = authors.map(({ participantId }): DocName => `${boardId}/own/${participantId}`)
    let revealed: Revealed | null = null
    await rooms.writeSealed({
      docs: [`${boardId}/shared`, `${boardId}/stage`, ...docs],
      laterFrom: 2,
      store: (entries) => store.append(entries),
      change([shared, stage, ...owns]) {
        if (!shared || !stage) throw new Error('documents are missing')
        if (!isStillTime(stage, wanted)) return
        late.remember(docs, owns)
        const writers = owns.flatMap((own, i) => writersOf(own, authors[i]))
        revealed = revealOwn({ stage, shared, writers, anonymous, since })
        late.follow(revealed.ids)
        finish?.(stage, revealed)
      },
    })
    return revealed ?? { notes: 0, people: 0, ids: new Set() }
  }

  /** What a screen made in its own layer before it heard of the reveal belongs to it too. */
  async function moveRest(first: Move): Promise<void> {
    const { boardId } = first
    const people: ParticipantId[] = []
    for (const id of first.people)
      if (await rooms.look(`${boardId}/own/${id}`, (own) => idsIn(own).length > 0)) people.push(id)
    if (people.length > 0) await move({ ...first, people, finish: undefined }, NOBODY_LATE)
  }

  return async (wanted) => {
    const late = followLate(rooms, wanted.boardId, onBackgroundError)
    try {
      const revealed = await move(wanted, late)
      const onlyAfter = await rooms.look(`${wanted.boardId}/stage`, lastEndOf)
      late.wait(() => moveRest({ ...wanted, onlyAfter }))
      return revealed
    } catch (error) {
      late.stop()
      throw error
    }
  }
}

function lastEndOf(stage: Y.Doc): number | null {
  return readSession(stage).lastWriting?.endedAt ?? null
}

/** What a later writing hid, and its host did not reveal, is no rest of this one. */
function isStillTime(stage: Y.Doc, { onlyAfter }: Move): boolean {
  if (onlyAfter === undefined) return true
  return readSession(stage).privateWriting === null && lastEndOf(stage) === onlyAfter
}

const NOBODY_LATE: Latecomers = {
  remember: () => {},
  follow: () => {},
  wait: () => {},
  stop: () => {},
}

function writersOf(own: Y.Doc, seat: SeatRow | undefined) {
  if (!seat) return []
  const { participantId, name, number } = seat
  return [{ own, participantId, name, number }]
}
