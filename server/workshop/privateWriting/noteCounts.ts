import { equalJson } from '../../../shared/board/json.ts'
import { readSession, sessionMapOf } from '../../../shared/board/sessionMap.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { PrivateWriting } from '../../../shared/workshop/privateWriting.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { countNotes } from './ownRecords.ts'

/** Often enough to see the others at work, and no stream of who writes when. */
const COUNT_MS = 1_000

type Counts = Record<string, number>

/** Counts people's unrevealed notes while silent writing is on: all that others learn of them. */
export function startNoteCounts({ rooms, onBackgroundError }: WorkshopPorts): { stop(): void } {
  let isCounting = false

  /** Who has left keeps the count of before. */
  async function count(boardId: BoardId, { counts: before, since }: PrivateWriting): Promise<void> {
    const counts = { ...before }
    for (const own of rooms.ownHere(boardId)) {
      const notes = await rooms.look(own, (doc) => countNotes(doc, since))
      const participantId = own.slice(own.lastIndexOf('/') + 1)
      if (notes > 0 || participantId in counts) counts[participantId] = notes
    }
    if (!equalJson(counts, before)) await write(boardId, counts, since)
  }

  /** Unless another silent writing has begun meanwhile. */
  function write(boardId: BoardId, counts: Counts, since: number): Promise<void> {
    return rooms.write(`${boardId}/stage`, (stage) => {
      const { privateWriting } = readSession(stage)
      if (privateWriting?.since === since)
        sessionMapOf(stage).set('privateWriting', { ...privateWriting, counts })
    })
  }

  async function countAll(): Promise<void> {
    // What goes wrong on one board is no matter of the others.
    for (const [boardId, { privateWriting }] of rooms.sessions())
      if (privateWriting) await count(boardId, privateWriting).catch(onBackgroundError)
  }

  const timer = setInterval(() => {
    if (isCounting) return
    isCounting = true
    countAll()
      .catch(onBackgroundError)
      .finally(() => {
        isCounting = false
      })
  }, COUNT_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
