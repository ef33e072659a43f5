import * as Y from 'yjs'
import type { Seat } from '../../shared/protocol/http.ts'
import type { BenchNumbers, CaseOf } from './benchCases.ts'
import { createBoard, takeSeats } from './boardAccess.ts'
import { createLatencies, type Latencies } from './latencies.ts'
import { addNote, recordsOf } from './notes.ts'
import { connectRaw, type RawClient } from './rawClient.ts'
import { sendCommand } from './sendCommand.ts'

const ID = 'shape:reveal-'

interface Writer {
  own: RawClient
  /** Ids of revealed notes that came, in the raw bytes: building thirty documents would measure the bots. */
  shared: { client: RawClient; came: number; onMore(): void }
}

/** People write in silence; how long from the host's click until each of them has everybody's notes? */
export async function benchReveal(url: string, { people, notes }: CaseOf<'reveal'>): Promise<BenchNumbers> {
  const board = await createBoard(url, 'Bench')
  const seats = await takeSeats(url, board, people)
  const writers = await Promise.all(seats.map((seat) => enter(url, board.board.id, seat)))
  const send = (command: Parameters<typeof sendCommand>[3]) =>
    sendCommand(url, board.board.id, board.seat.token, command)
  await send({ type: 'private.start' })
  for (const [i, { own }] of writers.entries()) writeNotes(own, i, notes)
  await Promise.all(writers.map(({ own }) => own.saved()))
  const arrivals = createLatencies()
  const arrived = writers.map((writer) => whenAllCame(writer, people * notes, arrivals))
  const begin = performance.now()
  const { revealed } = await send({ type: 'private.reveal' })
  const repliedMs = Math.round(performance.now() - begin)
  await Promise.all(arrived)
  for (const { own, shared } of writers) for (const client of [own, shared.client]) client.close()
  return { ...arrivals.summary('arrived'), repliedMs, revealedNotes: revealed?.notes ?? 0 }
}

async function enter(url: string, boardId: string, { token }: Seat): Promise<Writer> {
  const own = connectRaw(new Y.Doc(), { url, boardId, layer: 'own', token })
  const shared: Writer['shared'] = { client: own, came: 0, onMore: () => {} }
  shared.client = connectRaw(
    new Y.Doc(),
    { url, boardId, layer: 'shared', token },
    {
      onChanges(update) {
        shared.came += Buffer.from(update).toString('latin1').split(ID).length - 1
        shared.onMore()
      },
    },
  )
  await Promise.all([own.synced, shared.client.synced])
  return { own, shared }
}

/** Everybody's on the same few spots, so that most have to be spread. */
function writeNotes({ doc }: RawClient, person: number, notes: number): void {
  for (let i = 0; i < notes; i += 1) {
    const id = `${ID}${person}-${i}`
    addNote(doc, id, i, `Note ${i} of person ${person}, about as long as people write`)
    const cells = recordsOf(doc).get(id)
    if (cells instanceof Y.Map) cells.set('place', ['page:step-1', (i % 5) * 220, Math.floor(i / 5) * 220, 0])
  }
}

function whenAllCame({ shared }: Writer, all: number, latencies: Latencies): Promise<void> {
  const begin = performance.now()
  return new Promise((resolve) => {
    shared.onMore = () => {
      if (shared.came < all) return
      latencies.add(performance.now() - begin)
      resolve()
    }
  })
}
