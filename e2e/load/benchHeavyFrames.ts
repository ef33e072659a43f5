import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Seat } from '../../shared/protocol/http.ts'
import type { BenchNumbers, CaseOf } from './benchCases.ts'
import { createBoard, takeSeats } from './boardAccess.ts'
import { every } from './every.ts'
import { createLatencies, type Latencies } from './latencies.ts'
import { addNote, deleteNote, moveNote, noteIds, recordsOf } from './notes.ts'
import { connectRaw, type RawClient } from './rawClient.ts'

const PING_MS = 10
const QUIET_MS = 2000
const AFTERWARDS_MS = 200
/** As many as fit into a frame of 1 MiB. */
const NOTES_PER_FRAME = 1700
const ENTRIES_PER_FRAME = 40_000

/** One client sends the heaviest frames that the protocol allows; how long do people of another board wait for an edit? */
export async function benchHeavyFrames(
  url: string,
  { offlineNotes }: CaseOf<'heavyFrames'>,
): Promise<BenchNumbers> {
  const pinger = await startPinging(url)
  const heavy = await openHeavy(url)
  const numbers: BenchNumbers = {}
  const during = async (name: string, act: () => Promise<void>) => {
    const waits = pinger.measure()
    await act()
    await pause(AFTERWARDS_MS)
    const { waitedMaxMs = Number.NaN, waitedP95Ms = Number.NaN } = waits.summary('waited')
    Object.assign(numbers, { [`${name}MaxMs`]: waitedMaxMs, [`${name}P95Ms`]: waitedP95Ms })
  }
  await during('quiet', () => pause(QUIET_MS))
  for (const [name, updates] of heavyUpdates(heavy.doc)) {
    await pause(QUIET_MS)
    await during(name, () => heavy.send(updates))
  }
  const offline = addedNotes(heavy.doc, 'offline', offlineNotes)
  await pause(QUIET_MS)
  await during('offline', () => heavy.answer(offline))
  const records = await heavy.recordsOfNewcomer()
  pinger.stop()
  const { quietMaxMs: _, ...busy } = numbers
  const stalls = Object.entries(busy).filter(([name]) => name.endsWith('MaxMs'))
  return { longestStallMs: Math.max(...stalls.map(([, ms]) => ms)), ...numbers, records }
}

/** Two people on a board of their own: one writes, the other waits for it. */
async function startPinging(url: string) {
  const board = await createBoard(url, 'Calm')
  const [writer, reader] = await Promise.all(
    (await takeSeats(url, board, 2)).map((seat) => enter(url, board.board.id, seat)),
  )
  if (!writer || !reader) throw new Error('Nobody came')
  const sentAt: number[] = []
  let waits: Latencies = createLatencies()
  reader.doc.getMap('board').observeDeep((events) => {
    const came = performance.now()
    for (const event of events)
      for (const key of event.keys.keys()) waits.add(came - (sentAt[Number(key)] ?? Number.NaN))
  })
  const stop = every(PING_MS, () => {
    const pings = recordsOf(writer.doc)
    pings.set(`${sentAt.push(performance.now()) - 1}`, 1)
  })
  return {
    measure() {
      waits = createLatencies()
      return waits
    },
    stop() {
      stop()
      for (const client of [writer, reader]) client.close()
    },
  }
}

/** Made beforehand: building them would hold up the one who measures. */
function heavyUpdates(doc: Y.Doc): [name: string, updates: Uint8Array[]][] {
  const added = [0, 1, 2].map((n) => addedNotes(doc, `heavy-${n}`, NOTES_PER_FRAME))
  const moved = changeOf(doc, () => {
    for (const id of noteIds(doc)) moveNote(doc, id, 1, 2)
  })
  const deleted = changeOf(doc, () => {
    for (const id of noteIds(doc)) deleteNote(doc, id)
  })
  const entries = new Y.Map<unknown>()
  const filled = changeOf(doc, () => {
    recordsOf(doc).set('filled', entries)
    for (let n = 0; n < ENTRIES_PER_FRAME; n++) entries.set(`key ${n}`, n)
  })
  const emptied = changeOf(doc, () => recordsOf(doc).delete('filled'))
  return [
    ['added', added],
    ['moved', [moved]],
    ['deleted', [deleted]],
    ['filled', [filled]],
    ['emptied', [emptied]],
  ]
}

function addedNotes(doc: Y.Doc, name: string, count: number): Uint8Array {
  return changeOf(doc, () => {
    for (let n = 0; n < count; n++) addNote(doc, `shape:${name}-${n}`, n, `Note ${n}`)
  })
}

function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  let update: Uint8Array = new Uint8Array()
  const take = (made: Uint8Array) => {
    update = made
  }
  doc.on('update', take)
  doc.transact(change)
  doc.off('update', take)
  return update
}

async function openHeavy(url: string) {
  const board = await createBoard(url, 'Heavy')
  const [seat, other] = await takeSeats(url, board, 2)
  if (!seat || !other) throw new Error('No seat')
  const client = await enter(url, board.board.id, seat)
  // A copy, whose changes are sent when it is time.
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc))
  const sent = async (updates: readonly Uint8Array[], isAnswer: boolean) => {
    for (const update of updates) client.sendUpdate(update, isAnswer)
    if (!(await client.saved())) throw new Error(`Ended with ${await client.closed}`)
  }
  return {
    doc,
    send: (updates: readonly Uint8Array[]) => sent(updates, false),
    /** As after a long time offline. */
    answer: (update: Uint8Array) => sent([update], true),
    async recordsOfNewcomer() {
      const newcomer = await enter(url, board.board.id, other)
      const { size } = recordsOf(newcomer.doc)
      for (const one of [client, newcomer]) one.close()
      return size
    },
  }
}

async function enter(url: string, boardId: string, { token }: Seat): Promise<RawClient> {
  const client = connectRaw(new Y.Doc(), { url, boardId, layer: 'shared', token })
  await client.synced
  return client
}
