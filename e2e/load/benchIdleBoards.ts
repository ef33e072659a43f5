import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { CreateBoardReply } from '../../shared/protocol/http.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { BenchNumbers, IdleBoardsCase } from './benchCases.ts'
import { createBoard, inTurns } from './boardAccess.ts'
import { addNote } from './notes.ts'
import { connectRaw, type RawClient } from './rawClient.ts'
import { serverStats } from './serverStats.ts'

/** For what the server throws away to be collected, before and after. */
const SETTLE_MS = 8000
/** What one person who only takes part opens; hosts have no more. */
const LAYERS: readonly Layer[] = ['stage', 'shared', 'own']

/** What does a board cost that is open and in which nothing happens? All its layers, and the sockets of one person. */
export async function benchIdleBoards(url: string, benchCase: IdleBoardsCase): Promise<BenchNumbers> {
  const boards = await inTurns(benchCase.boards, (i) => createBoard(url, `Board ${i}`))
  await openAndClose(url, boards, benchCase.notes)
  await pause(SETTLE_MS)
  const before = await serverStats(url)
  const clients = (await inTurns(boards.length, (i) => openBoard(url, boards[i]))).flat()
  await pause(SETTLE_MS)
  const after = await serverStats(url)
  const documentBytes = clients.reduce((sum, { doc }) => sum + Y.encodeStateAsUpdate(doc).length, 0)
  for (const client of clients) client.close()
  return {
    bytesPerBoard: Math.round((after.rssBytes - before.rssBytes) / boards.length),
    documentBytesPerBoard: Math.round(documentBytes / boards.length),
  }
}

async function openBoard(url: string, board: CreateBoardReply | undefined): Promise<RawClient[]> {
  if (!board) return []
  const address = { url, boardId: board.board.id, token: board.seat.token }
  const clients = LAYERS.map((layer) => connectRaw(new Y.Doc(), { ...address, layer }))
  await Promise.all(clients.map((client) => client.synced))
  return clients
}

/** Some notes for each board. Nobody stays, so the server forgets the rooms after a while. */
async function openAndClose(url: string, boards: readonly CreateBoardReply[], notes: number): Promise<void> {
  for (const board of boards) {
    const address = { url, boardId: board.board.id, token: board.seat.token, layer: 'shared' } as const
    const client = connectRaw(new Y.Doc(), address)
    await client.synced
    for (let i = 0; i < notes; i++) addNote(client.doc, `shape:${i}`, i, 'An idea')
    await client.saved()
    client.close()
  }
}
