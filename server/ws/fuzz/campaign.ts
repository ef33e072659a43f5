import { setImmediate, setTimeout } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Layer, Role } from '../../../shared/protocol/roles.ts'
import { createRooms, type LiveSeat, type Rooms, type SyncEvent } from '../../sync/rooms.ts'
import type { DocName, UpdateLog } from '../../sync/updateLog.ts'
import { makeCorpus, stolenClocks } from './corpus.ts'
import { joinLocally, type LocalClient } from './localClient.ts'
import { diceOf, mutate, pick } from './mutate.ts'

export interface CampaignReport {
  frames: number
  accepted: number
  refused: number
  /** Longest working time of one frame, whatever else the machine does. */
  slowestMs: number
  /** One line for everything that is not as it must be. */
  problems: string[]
}

const BOARD = 'fuzz-0000001'
/** As many as a seat may have, nearly. */
const SOCKETS_PER_SEAT = 25
/** Far below a seat's budgets, so that what is tested is the reading and not the budgets. */
const FRAMES_PER_SEAT = 40
const SEATS_BETWEEN_NOTES = 5
const SAVED_MS = 10_000
/** Longer than updates of others are held back to travel together. */
const LAST_FRAMES_MS = 200
const ATTACKS: readonly (readonly [Role, Layer])[] = [
  ['participant', 'shared'],
  ['participant', 'shared'],
  ['viewer', 'shared'],
  ['host', 'stage'],
]

/** One board, one honest person who writes notes, and so many spoiled frames from all sides. */
export async function runCampaign(seed: number, frames: number): Promise<CampaignReport> {
  const dice = diceOf(seed)
  const events: SyncEvent[] = []
  const log = memoryLog()
  const rooms = openRooms(log, events)
  await seedLayers(log)
  const ann = await joinLocally(rooms, seatOf('ann', 'participant'), 'shared')
  const cas = await joinLocally(rooms, seatOf('cas', 'host'), 'stage')
  const problems: string[] = []
  let [slowestMs, notes] = [0, 0]
  for (let sent = 0; sent < frames && problems.length === 0; sent += FRAMES_PER_SEAT) {
    const [role, layer] = pick(ATTACKS, dice)
    const corpus = makeCorpus(dice)
    const clock = Y.getState(ann.doc.store, ann.doc.clientID)
    const nextFrame = () => (dice(50) === 0 ? stolenClocks(ann.doc.clientID, clock) : mutate(corpus, dice))
    slowestMs = Math.max(slowestMs, await attack(rooms, seatOf(`eve${sent}`, role), layer, nextFrame))
    if ((sent / FRAMES_PER_SEAT) % SEATS_BETWEEN_NOTES !== 0) continue
    notes += 1
    writeNote(ann.doc, notes)
    if (!(await isSaved(ann))) problems.push(`note ${notes} was not saved in time`)
    if (!(await isSaved(cas))) problems.push('the host is not told that all is saved')
  }
  problems.push(...(await judge(rooms, log, ann, notes)), ...strange(events))
  const { updatesReceived, updatesRefused } = rooms.stats()
  await rooms.close()
  return { frames, accepted: updatesReceived - updatesRefused, refused: updatesRefused, slowestMs, problems }
}

function openRooms(log: UpdateLog, events: SyncEvent[]): Rooms {
  return createRooms({
    log,
    createEmptyLayer: () => Y.encodeStateAsUpdate(emptyLayer()),
    maxBoardBytes: 20 * 1024 ** 2,
    maxPeople: 10_000,
    onEvent: (event) => events.push(event),
  })
}

function emptyLayer(): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('board').set('records', new Y.Map())
  return doc
}

async function seedLayers(log: UpdateLog): Promise<void> {
  const stage = emptyLayer()
  stage.getMap('session').set('step', 'step-1')
  await log.append([
    { doc: `${BOARD}/shared`, update: Y.encodeStateAsUpdate(emptyLayer()), author: 'server' },
    { doc: `${BOARD}/stage`, update: Y.encodeStateAsUpdate(stage), author: 'server' },
  ])
}

function seatOf(id: string, role: Role): LiveSeat {
  return { boardId: BOARD, participantId: id.padEnd(12, '_'), role, name: id, color: '#0B7A75', number: 1 }
}

/** Sends so many spoiled frames under a seat of its own; answers how long the slowest one took. */
async function attack(
  rooms: Rooms,
  seat: LiveSeat,
  layer: Layer,
  nextFrame: () => Uint8Array,
): Promise<number> {
  const sockets = Array.from({ length: SOCKETS_PER_SEAT }, () => openSocket(rooms, seat, layer))
  // Rooms let people in a moment later.
  await setImmediate()
  let slowestMs = 0
  for (let sent = 0; sent < FRAMES_PER_SEAT; sent++) {
    const socket = sockets.find(({ isOpen }) => isOpen()) ?? sockets[0]
    const frame = nextFrame()
    const before = process.threadCpuUsage()
    socket?.connection.receive(frame)
    const { user, system } = process.threadCpuUsage(before)
    slowestMs = Math.max(slowestMs, (user + system) / 1000)
  }
  for (const { connection } of sockets) connection.closed()
  return slowestMs
}

/** One bad frame closes it. */
function openSocket(rooms: Rooms, seat: LiveSeat, layer: Layer) {
  let isOpen = true
  const close = () => {
    isOpen = false
  }
  const connection = rooms.connect(seat, layer, { send: () => {}, close, bufferedAmount: 0 })
  return { connection, isOpen: () => isOpen }
}

function writeNote(doc: Y.Doc, number: number): void {
  const records = doc.getMap('board').get('records')
  if (records instanceof Y.Map) records.set(`shape:${number}`, new Y.Map([['meta.value', number]]))
}

/** False also if the connection was closed: then no answer comes. */
async function isSaved(client: LocalClient): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = globalThis.setTimeout(resolve, SAVED_MS, false)
  return Promise.race([client.saved().then(() => true), late]).finally(() => clearTimeout(timer))
}

/** A newcomer sees what the honest client sees, and a server that was started now would find all honest notes. */
async function judge(rooms: Rooms, log: UpdateLog, ann: LocalClient, notes: number): Promise<string[]> {
  await setTimeout(LAST_FRAMES_MS)
  const problems: string[] = []
  const reader = await joinLocally(rooms, seatOf('reader', 'viewer'), 'shared')
  const stored = await reload(log, `${BOARD}/shared`)
  // Of forged structures Yjs makes one thing or another, depending on their order; of the notes it must not.
  if (recordsOf(reader.doc) !== recordsOf(ann.doc)) problems.push('a newcomer sees other notes')
  for (const [who, doc] of [
    ['a newcomer', reader.doc],
    ['the disk', stored],
  ] as const) {
    const missing = numbersUpTo(notes).filter((number) => noteValue(doc, number) !== number)
    if (missing.length > 0) problems.push(`${who} lacks the notes ${missing.join(', ')}`)
  }
  const session = (await reload(log, `${BOARD}/stage`)).getMap('session').toJSON()
  if (JSON.stringify(session) !== '{"step":"step-1"}') problems.push('somebody wrote the session')
  return problems
}

function numbersUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

function recordsOf(doc: Y.Doc): string {
  const { records } = doc.getMap('board').toJSON()
  return JSON.stringify(Object.entries(records ?? {}).toSorted())
}

function noteValue(doc: Y.Doc, number: number): unknown {
  const records = doc.getMap('board').get('records')
  const note = records instanceof Y.Map ? records.get(`shape:${number}`) : null
  return note instanceof Y.Map ? note.get('meta.value') : null
}

async function reload(log: UpdateLog, name: DocName): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of (await log.load(name)).updates) Y.applyUpdate(doc, update)
  return doc
}

/** Errors that no client may cause, whatever it sends. */
function strange(events: readonly SyncEvent[]): string[] {
  return events
    .filter(({ level }) => level === 'error')
    .map(({ event, error }) => `${event}: ${error instanceof Error ? error.stack : error}`)
}

function memoryLog(): UpdateLog {
  const rows = new Map<DocName, Uint8Array[]>()
  return {
    load: async (doc) => ({ updates: rows.get(doc) ?? [], lastSeq: 0, rowsSinceSnapshot: 0 }),
    async append(entries) {
      for (const { doc, update } of entries) {
        const stored = rows.get(doc) ?? []
        stored.push(update)
        rows.set(doc, stored)
      }
    },
    replaceWithSnapshot: async () => {},
  }
}
