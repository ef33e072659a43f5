import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Seat } from '../../shared/protocol/http.ts'
import type { BenchNumbers, WorkshopCase } from './benchCases.ts'
import { createBoard, inTurns, takeSeats } from './boardAccess.ts'
import { every } from './every.ts'
import { createLatencies, type Latencies } from './latencies.ts'
import { createMarkers, type Markers } from './markers.ts'
import { addNote, recordsOf } from './notes.ts'
import { connectRaw, type RawClient } from './rawClient.ts'

const WARM_UP_MS = 1000
const SETTLE_MS = 1500
/** Reading what 300 people hear of 300 cursors would take the bots longer than the server takes to send it. */
const CURSOR_WATCHERS = 30

interface Workshop {
  edits: Latencies
  cursors: Latencies
  saves: Latencies
  editMarkers: Markers
  cursorMarkers: Markers
  /** Changes sent while measuring. */
  sent: number
  isMeasuring: boolean
}

/** People on one board write and move their cursors; how long until everybody else has it? */
export async function benchWorkshop(url: string, benchCase: WorkshopCase): Promise<BenchNumbers> {
  const workshop = openWorkshop()
  const groups = await inTurns(benchCase.boards, () => gather(url, workshop, benchCase))
  const bots = groups.flat()
  const stops = [
    ...groups.flatMap((group) => startWriters(group, workshop, benchCase)),
    ...bots.map((bot) => startMoving(bot, workshop, benchCase.cursorsPerSecond)),
  ]
  await pause(WARM_UP_MS)
  workshop.isMeasuring = true
  await pause(benchCase.seconds * 1000)
  workshop.isMeasuring = false
  await pause(SETTLE_MS)
  for (const stop of stops) stop()
  for (const { client } of bots) client.close()
  return summaryOf(workshop, benchCase)
}

/** The people of one board. */
async function gather(url: string, workshop: Workshop, { people }: WorkshopCase): Promise<Bot[]> {
  const board = await createBoard(url, 'Bench')
  const seats = await takeSeats(url, board, people)
  const toCursors = Math.ceil(people / CURSOR_WATCHERS)
  return Promise.all(
    seats.map((seat, i) =>
      join({ url, boardId: board.board.id, seat, workshop, watchesCursors: i % toCursors === 0 }),
    ),
  )
}

function startWriters(group: readonly Bot[], workshop: Workshop, benchCase: WorkshopCase) {
  return group.slice(0, benchCase.writers).map((bot, i) => startWriting(bot, i, workshop, benchCase))
}

function openWorkshop(): Workshop {
  return {
    edits: createLatencies(),
    cursors: createLatencies(),
    saves: createLatencies(),
    editMarkers: createMarkers(),
    cursorMarkers: createMarkers(),
    sent: 0,
    isMeasuring: false,
  }
}

/** Every change of one person must reach all others. */
function summaryOf(workshop: Workshop, { people }: WorkshopCase): BenchNumbers {
  const edits = workshop.edits.summary('edit')
  const share = (edits.editCount ?? 0) / (workshop.sent * (people - 1))
  return {
    ...edits,
    editsArrivedPercent: Math.round(share * 1000) / 10,
    ...workshop.saves.summary('saved'),
    ...workshop.cursors.summary('cursor'),
  }
}

interface Bot {
  client: RawClient
  seenEdits: Set<number>
  seenCursors: Set<number>
}

interface Joining {
  url: string
  boardId: string
  seat: Seat
  workshop: Workshop
  watchesCursors: boolean
}

async function join({ url, boardId, seat, workshop, watchesCursors }: Joining): Promise<Bot> {
  const doc = new Y.Doc()
  const [seenEdits, seenCursors] = [new Set<number>(), new Set<number>()]
  const client = connectRaw(
    doc,
    { url, boardId, layer: 'shared', token: seat.token },
    {
      onChanges(update, isFirst) {
        if (isFirst) Y.applyUpdate(doc, update, 'server')
        else workshop.editMarkers.find(update, seenEdits, workshop.edits.add)
      },
      ...(watchesCursors && {
        onAwareness: (frame: Uint8Array) =>
          workshop.cursorMarkers.find(frame, seenCursors, workshop.cursors.add),
      }),
    },
  )
  await client.synced
  return { client, seenEdits, seenCursors }
}

function startWriting(
  { client, seenEdits }: Bot,
  index: number,
  workshop: Workshop,
  benchCase: WorkshopCase,
) {
  const id = `shape:bench-${index}`
  addNote(client.doc, id, index, 'bench')
  return every(1000 / benchCase.editsPerSecond, () => {
    if (!workshop.isMeasuring) return setCell(client, id, 'warm up')
    workshop.sent += 1
    const begin = performance.now()
    setCell(client, id, workshop.editMarkers.next(seenEdits))
    void client.saved().then((saved) => saved && workshop.saves.add(performance.now() - begin))
  })
}

function setCell({ doc }: RawClient, id: string, value: string): void {
  const note = recordsOf(doc).get(id)
  if (note instanceof Y.Map) note.set('meta.value', value)
}

function startMoving({ client, seenCursors }: Bot, workshop: Workshop, perSecond: number): () => void {
  if (perSecond === 0) return () => {}
  return every(1000 / perSecond, () => {
    const marker = workshop.isMeasuring ? workshop.cursorMarkers.next(seenCursors) : 'page:page'
    client.sendAwareness({ presence: presenceOf(marker) })
  })
}

function presenceOf(pageId: string) {
  const cursor = { x: Math.random() * 1000, y: Math.random() * 1000, type: 'default', rotation: 0 }
  const viewport = { x: 0, y: 0, w: 1920, h: 1080 }
  return { pageId, cursor, selectedShapeIds: [], viewport, brush: null, followingParticipantId: null }
}
