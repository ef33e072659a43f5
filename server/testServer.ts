import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { pino } from 'pino'
import * as Y from 'yjs'
import { createLayerUpdate } from '../shared/board/layerDoc.ts'
import type { BoardRooms } from './boards/boardPorts.ts'
import { createBoardsService } from './boards/boardsService.ts'
import { type Config, parseConfig } from './config.ts'
import { createApp } from './http/app.ts'
import type { ClientFiles } from './http/clientFiles.ts'
import type { DiskFacts } from './http/diskRoom.ts'
import { createOriginCheck } from './http/origins.ts'
import { openMemoryStorage } from './storage/memoryStorage.ts'
import type { Storage } from './storage/storage.ts'
import { StorageError } from './storage/storageError.ts'
import { createRooms, type Rooms } from './sync/rooms.ts'
import { createWorkspaceTemplates } from './templates/workspaceTemplates.ts'
import { makeStepsWith } from './workshop/makeSteps.ts'
import { openWorkshop, type Workshop } from './workshop/workshop.ts'
import { attachSyncServer } from './ws/syncServer.ts'

export interface TestServerOptions {
  env?: Record<string, string>
  storage?: Storage
  clientFiles?: ClientFiles
  now?: () => number
  /** Real rooms for everything, with the sync socket; else boards have pretended ones. */
  sockets?: boolean
  disk?: DiskFacts
}

export interface CallOptions {
  token?: string | undefined
  /** Bytes go as they are, anything else as JSON. */
  body?: unknown
  headers?: Record<string, string>
}

export interface Reply<Body> {
  status: number
  headers: Headers
  body: Body
}

/** Live rooms without sockets: says who is connected as a test wants it, and notes what it was told. */
export interface FakeRooms extends BoardRooms {
  here: Set<string>
  told: string[]
  degraded: boolean
}

export interface TestServer {
  url: string
  storage: Storage
  rooms: FakeRooms
  /** What commands write to. */
  live: Rooms
  workshop: Workshop
  service: ReturnType<typeof createBoardsService>
  /** One request; the body as JSON where it is, else as text. The caller says what it expects. */
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options?: CallOptions,
  ): Promise<Reply<Body>>
  /** Everything logged so far. */
  logged(): string
  close(): Promise<void>
}

/** The whole HTTP interface on a free port, for tests: in memory unless a storage is given. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { storage = openMemoryStorage(), env = {}, clientFiles = null, now = Date.now } = options
  const { disk = { size: 1e12, free: 5e11 } } = options
  const rooms = createFakeRooms(storage)
  const live = createRooms({
    log: storage,
    createEmptyLayer: () => createLayerUpdate([]),
    maxBoardBytes: 20 * 1024 ** 2,
    maxPeople: 1000,
  })
  const { log, logged } = captureLog()
  const config = readConfig(env)
  const service = createBoardsService({
    serverKey: new Uint8Array(32).fill(7),
    rooms: options.sockets ? live : rooms,
    store: storage,
    maxPeople: config.boardMaxPeople,
    now,
    onBackgroundError: (err) => log.error({ err }, 'background'),
  })
  const templates = createWorkspaceTemplates({ store: storage, rooms, now })
  const workshop = openWorkshop({
    store: storage,
    rooms: live,
    makeSteps: makeStepsWith(templates.addTo),
    now,
    onBackgroundError: (err) => log.error({ err }, 'background'),
  })
  const app = createApp({
    config,
    log,
    service,
    workshop,
    templates,
    isOriginAllowed: createOriginCheck(config),
    roomStats: () => ({
      rooms: 2,
      connections: 3,
      queuedEntries: 5,
      queuedBytes: 4,
      degraded: rooms.degraded,
      roomResets: 0,
    }),
    pingStorage: () => storage.ping(),
    disk: async () => disk,
    isStorageFailure: (error) => error instanceof StorageError,
    clientFiles,
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  if (options.sockets)
    attachSyncServer({ server, rooms: live, seats: service.seats, isOriginAllowed: () => true })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    storage,
    rooms,
    live,
    workshop,
    service,
    logged,
    call: (method, path, callOptions) => call(`${url}${path}`, method, callOptions),
    async close() {
      workshop.stop()
      await live.close()
      server.close()
      server.closeAllConnections()
      await storage.close()
    },
  }
}

function readConfig(env: Record<string, string>): Config {
  const { config, problem } = parseConfig(env)
  if (!config) throw new Error(problem)
  return config
}

function captureLog() {
  const chunks: string[] = []
  const stream = new PassThrough().on('data', (chunk) => chunks.push(`${chunk}`))
  return { log: pino({ level: 'trace' }, stream), logged: () => chunks.join('') }
}

function createFakeRooms(storage: Storage): FakeRooms {
  const told: string[] = []
  return {
    here: new Set(),
    told,
    degraded: false,
    updateSeat: (_boardId, id, { role, name }) => void told.push(`seat ${id} ${role} ${name}`),
    removeSeat: (_boardId, id) => void told.push(`removed ${id}`),
    announceBoardChange: (boardId) => void told.push(`changed ${boardId}`),
    closeBoard: async (boardId) => void told.push(`closed ${boardId}`),
    connected(): ReadonlySet<string> {
      return this.here
    },
    read: async (doc) => Y.mergeUpdates((await storage.load(doc)).updates),
  }
}

async function call<Body>(url: string, method: string, options: CallOptions = {}): Promise<Reply<Body>> {
  const { token, body, headers = {} } = options
  const isBytes = body instanceof Uint8Array
  const response = await fetch(url, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && !isBytes && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson && text ? JSON.parse(text) : text) as Body,
  }
}
