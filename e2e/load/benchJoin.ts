import * as Y from 'yjs'
import type { Seat } from '../../shared/protocol/http.ts'
import type { BenchNumbers, JoinCase } from './benchCases.ts'
import { createBoard, takeSeats } from './boardAccess.ts'
import { createLatencies } from './latencies.ts'
import { addNote } from './notes.ts'
import { connectRaw, type RawClient } from './rawClient.ts'
import { serverStats, toMb, watchStats } from './serverStats.ts'

const NOTES_PER_UPDATE = 250

/** Everybody opens a large board at once; how long until each has received all of it? */
export async function benchJoin(url: string, benchCase: JoinCase): Promise<BenchNumbers> {
  const board = await createBoard(url, 'Bench')
  const seats = await takeSeats(url, board, benchCase.people)
  const address = { url, boardId: board.board.id, layer: 'shared' } as const
  await fill({ ...address, token: board.seat.token }, benchCase.boardBytes)
  const latencies = createLatencies()
  const { rssBytes } = await serverStats(url)
  const watch = watchStats(url)
  const begin = performance.now()
  const joined = await Promise.all(seats.map((seat) => join(address, seat, latencies.add)))
  const allJoinedMs = Math.round(performance.now() - begin)
  await watch.stop()
  for (const { client } of joined) client.close()
  return {
    ...latencies.summary('join'),
    allJoinedMs,
    boardBytes: Math.min(...joined.map(({ bytes }) => bytes)),
    memoryGrowthMb: toMb(watch.peakRssBytes() - rssBytes),
  }
}

type Address = Parameters<typeof connectRaw>[1]

async function fill(address: Address, bytes: number): Promise<void> {
  const client = connectRaw(new Y.Doc(), address)
  await client.synced
  for (let count = 0; Y.encodeStateAsUpdate(client.doc).length < bytes; count += NOTES_PER_UPDATE)
    client.doc.transact(() => {
      for (let i = 0; i < NOTES_PER_UPDATE; i++)
        addNote(client.doc, `shape:${count + i}`, count + i, 'An idea')
    })
  if (!(await client.saved())) throw new Error('The board could not be filled')
  client.close()
}

async function join(
  address: Omit<Address, 'token'>,
  { token }: Seat,
  onJoined: (ms: number) => void,
): Promise<{ client: RawClient; bytes: number }> {
  const begin = performance.now()
  let bytes = 0
  const client = connectRaw(
    new Y.Doc(),
    { ...address, token },
    {
      onChanges(update, isFirst) {
        if (isFirst) bytes = update.length
      },
    },
  )
  await client.synced
  onJoined(performance.now() - begin)
  return { client, bytes }
}
