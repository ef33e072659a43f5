import { expect } from 'vitest'
import * as Y from 'yjs'
import { createBoard, takeSeats } from '../load/boardAccess.ts'
import { addNote, noteIds } from '../load/notes.ts'
import { connectRaw, type RawClient, type SyncAddress } from '../load/rawClient.ts'

/** Two people on one board: Ann writes, Bob looks on. */
export interface Editors {
  readonly boardId: string
  /** Sees the board as nobody's memory but the disk's. */
  readonly judgeToken: string
  ann: RawClient
  bob: RawClient
  /** What the server told Ann of itself (103), in order. */
  readonly statuses: number[]
  /** Ann adds a note; answers how long it took until Bob had it, in milliseconds. */
  write(): Promise<number>
  written(): string[]
  leave(): void
}

export async function openEditors(url: string): Promise<Editors> {
  const board = await createBoard(url, 'Faults')
  const [first, second] = await takeSeats(url, board, 2)
  const statuses: number[] = []
  const address = (token = ''): SyncAddress => ({ url, boardId: board.board.id, layer: 'shared', token })
  const onStatus = (status: number) => void statuses.push(status)
  const ann = connectRaw(new Y.Doc(), address(first?.token), { onStatus })
  const bob = connectRaw(new Y.Doc(), address(second?.token))
  await Promise.all([ann.synced, bob.synced])
  const written: string[] = []
  return {
    boardId: board.board.id,
    judgeToken: board.seat.token,
    ann,
    bob,
    statuses,
    written: () => [...written],
    async write() {
      const id = `shape:${written.length}`
      written.push(id)
      const arrived = arrivalOf(bob.doc, id)
      const startedAt = performance.now()
      addNote(ann.doc, id, written.length, 'text')
      await arrived
      return performance.now() - startedAt
    },
    leave() {
      ann.close()
      bob.close()
    },
  }
}

function arrivalOf(doc: Y.Doc, id: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!noteIds(doc).includes(id)) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
  })
}

/** The notes that somebody sees who has just come. */
export async function freshNotes(url: string, editors: Editors): Promise<string[]> {
  const { boardId, judgeToken } = editors
  const client = connectRaw(new Y.Doc(), { url, boardId, layer: 'shared', token: judgeToken })
  await client.synced
  client.close()
  return noteIds(client.doc).toSorted()
}

/** Polls until it is so. */
export function soon<T>(get: () => T, timeout: number) {
  return expect.poll(get, { timeout, interval: 20 })
}
