import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createLayerUpdate } from '../shared/board/layerDoc.ts'
import { createBoardsService } from './boards/boardsService.ts'
import { type Config, parseConfig } from './config.ts'
import { DATABASE_FILE } from './dataFiles.ts'
import { createApp } from './http/app.ts'
import { openClientFiles } from './http/clientFiles.ts'
import { readDisk } from './http/diskRoom.ts'
import { LISTENER_LIMITS } from './http/listenerLimits.ts'
import { createOriginCheck } from './http/origins.ts'
import { createSyncMetrics } from './http/syncMetrics.ts'
import { createLog, type Log } from './log.ts'
import { openServerKey } from './serverKey.ts'
import { StartProblem } from './startProblem.ts'
import { openSqliteStorage } from './storage/sqliteStorage.ts'
import type { Storage } from './storage/storage.ts'
import { StorageError } from './storage/storageError.ts'
import { createRooms, type OnSyncEvent, type Rooms, StorageUnavailable } from './sync/rooms.ts'
import { createWorkspaceTemplates } from './templates/workspaceTemplates.ts'
import { makeStepsWith } from './workshop/makeSteps.ts'
import { openWorkshop, type Workshop } from './workshop/workshop.ts'
import { attachSyncServer } from './ws/syncServer.ts'

const CLIENT_FOLDER = path.join(import.meta.dirname, '../dist/client')
const STOP_TIMEOUT_MS = 10_000
/** Ctrl-C reaches the server twice, from the terminal and from npm; only a later one means "at once". */
const SAME_SIGNAL_MS = 1000

interface Opened {
  server: Server
  config: Config
  log: Log
  storage: Storage
  serverKey: Uint8Array
}

interface Running {
  server: Server
  rooms: Rooms
  storage: Storage
  workshop: Workshop
  stopPurge(): void
}

try {
  await start()
} catch (error) {
  exitWithProblem(error)
}

async function start(): Promise<void> {
  const { config, problem } = parseConfig(process.env)
  if (!config) throw new StartProblem(problem)
  const log = createLog(config.logLevel)
  // First of all: whoever starts Denkraum twice is told about the port, the thing they can see and change.
  const server = await listen(config)
  const serverKey = await openServerKey(config.dataDir)
  const storage = await openSqliteStorage({
    path: path.join(config.dataDir, DATABASE_FILE),
    serverKey,
    onDied: (error) => exitOnDeadStorage(log, error),
  })
  stayUpOrExit(log)
  stopOnSignals(await serve({ server, config, log, storage, serverKey }), log)
  tellAddress(server, config, log)
}

async function serve({ server, config, log, storage, serverKey }: Opened): Promise<Running> {
  const onEvent: OnSyncEvent = ({ level, error, ...event }) => log[level]({ ...event, err: error }, 'sync')
  const syncMetrics = createSyncMetrics()
  const rooms = createRooms({
    log: storage,
    createEmptyLayer: () => createLayerUpdate([]),
    maxBoardBytes: config.boardMaxBytes,
    maxPeople: config.boardMaxPeople,
    onEvent,
    meter: syncMetrics.meter,
  })
  const service = createBoardsService({
    serverKey,
    rooms,
    store: storage,
    maxPeople: config.boardMaxPeople,
    now: Date.now,
    onBackgroundError: (err) => log.error({ err }, 'a background task failed'),
  })
  const templates = createWorkspaceTemplates({ store: storage, rooms, now: Date.now })
  const workshop = openWorkshop({
    store: storage,
    rooms,
    makeSteps: makeStepsWith(templates.addTo),
    now: Date.now,
    onBackgroundError: (err) => log.error({ err }, 'a background task failed'),
  })
  const isOriginAllowed = createOriginCheck(config)
  const app = createApp({
    config,
    log,
    service,
    workshop,
    templates,
    isOriginAllowed,
    roomStats: () => rooms.stats(),
    syncMetrics,
    pingStorage: () => storage.ping(),
    disk: () => readDisk(config.dataDir),
    isStorageFailure: (error) => error instanceof StorageError || error instanceof StorageUnavailable,
    clientFiles: await openClientFiles(CLIENT_FOLDER),
  })
  server.off('request', askToWait).on('request', app)
  attachSyncServer({
    server,
    rooms,
    onEvent,
    seats: service.seats,
    isOriginAllowed: (origin, request) => isOriginAllowed(origin, request.headers.host),
  })
  const stopPurge = service.startTrashPurge((boardIds) => {
    if (boardIds.length > 0) log.info({ boardIds }, 'deleted boards that lay in the trash for 30 days')
  })
  return { server, rooms, storage, workshop, stopPurge }
}

function listen({ port, host }: Config): Promise<Server> {
  const { promise, resolve, reject } = Promise.withResolvers<Server>()
  const server = createServer(LISTENER_LIMITS, askToWait)
  server.once('error', (error) => reject(listenProblem(error, port, host)))
  server.listen(port, host, () => resolve(server))
  return promise
}

function askToWait(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '1' }).end('Denkraum is starting.\n')
}

function listenProblem(error: Error, port: number, host: string): StartProblem {
  const code = Reflect.get(error, 'code')
  if (code === 'EADDRINUSE')
    return new StartProblem(
      `port ${port} is taken: stop the program that uses it, or set PORT to another number.`,
    )
  if (code === 'EACCES')
    return new StartProblem(`port ${port} is not open to this user: set PORT to a number above 1023.`)
  return new StartProblem(`it can't listen on HOST ${host}, PORT ${port} (${error.message}).`)
}

function tellAddress(server: Server, config: Config, log: Log): void {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`Denkraum is running: http://localhost:${port}\n`)
  log.info({ port, host: config.host, publicUrl: config.publicUrl, node: process.version }, 'started')
}

function stopOnSignals(running: Running, log: Log): void {
  let firstAt: number | null = null
  const onSignal = () => {
    if (firstAt !== null && Date.now() - firstAt > SAME_SIGNAL_MS) process.exit(1)
    if (firstAt !== null) return
    firstAt = Date.now()
    void stop(running, log)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
  // The npm script that started us was killed.
  process.on('disconnect', onSignal)
}

async function stop({ server, rooms, storage, workshop, stopPurge }: Running, log: Log): Promise<void> {
  setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref()
  try {
    stopPurge()
    workshop.stop()
    server.close()
    await rooms.close()
    await storage.close()
    log.info('stopped')
    process.exit(0)
  } catch (err) {
    log.error({ err }, 'stopped with an error; what was shown as saved is saved')
    process.exit(1)
  }
}

/**
 * A promise that nobody waited for breaks nothing that others rely on, and a restart would interrupt every workshop.
 * After an exception in the middle of something the memory can't be trusted; what was shown as saved is on disk.
 */
function stayUpOrExit(log: Log): void {
  process.on('unhandledRejection', (err) => log.error({ err }, 'a task failed and nobody waited for it'))
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'stopped by an unexpected error; what was shown as saved is saved')
    process.exit(1)
  })
}

function exitOnDeadStorage(log: Log, err: Error): void {
  log.fatal({ err }, 'the storage has died; what was shown as saved is saved')
  process.exit(1)
}

function exitWithProblem(error: unknown): void {
  const isKnown = error instanceof StartProblem || error instanceof StorageError
  const message =
    error instanceof Error ? (isKnown ? error.message : (error.stack ?? error.message)) : `${error}`
  process.stderr.write(`Denkraum cannot start: ${message}\n`)
  process.exit(1)
}
