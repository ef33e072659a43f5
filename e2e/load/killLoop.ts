import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { makeDataDir, type RunningServer, removeDataDir, startServer } from '../fixtures/startServer.ts'
import { createBoard, takeSeats } from './boardAccess.ts'
import { noteIds, readNote } from './notes.ts'
import { connectRaw, type SyncAddress } from './rawClient.ts'
import { type SeededRandom, seededRandom } from './seededRandom.ts'
import { createWriter, type Writer } from './writer.ts'

export interface KillLoopOptions {
  seed: number
  rounds?: number
  writers?: number
  /** Each life of the server ends after a random time between FIRST_KILL_MS and this. */
  longestLifeMs?: number
  /** By SIGTERM instead of kill -9: then it must end by itself, with exit code 0. */
  gently?: boolean
  start?(options: { dataDir: string }): Promise<RunningServer>
  /** For the negative control: breaks something in the running server before people come. */
  beforeWriting?(server: RunningServer): Promise<void>
  /** For the negative control: spoils the data folder between the last kill and the verdict. */
  afterLastKill?(dataDir: string): void
}

export interface KillLoopReport {
  seed: number
  rounds: number
  operations: number
  acknowledged: number
  /** One line for each thing that is not as it was acknowledged. Empty: nothing was lost or doubled. */
  problems: string[]
  slowestStartMs: number
}

const FIRST_KILL_MS = 200
const LONGEST_LIFE_MS = 2000
const SYNC_TIMEOUT_MS = 15_000

/**
 * Kills the whole server with -9 again and again while people write. After every restart, before any writer is back
 * with a memory of its own, a fresh client compares what is on disk with what was acknowledged.
 */
export async function runKillLoop(options: KillLoopOptions): Promise<KillLoopReport> {
  const dataDir = await makeDataDir()
  const stage = await setUp(dataDir, { longestLifeMs: LONGEST_LIFE_MS, start: startServer, ...options })
  try {
    return await play(stage, options)
  } finally {
    for (const writer of stage.writers) writer.disconnect(true)
    await stage.server.kill()
    await removeDataDir(dataDir)
  }
}

interface Stage {
  server: RunningServer
  boardId: string
  judgeToken: string
  writers: Writer[]
  random: SeededRandom
  slowestStartMs: number
  problems: string[]
  options: StageOptions
}

type StageOptions = KillLoopOptions & Required<Pick<KillLoopOptions, 'start' | 'longestLifeMs'>>

async function setUp(dataDir: string, options: StageOptions): Promise<Stage> {
  const { seed, writers = 20 } = options
  const server = await options.start({ dataDir })
  const board = await createBoard(server.url, 'Kill loop')
  const seats = await takeSeats(server.url, board, writers)
  const random = seededRandom(seed)
  return {
    server,
    boardId: board.board.id,
    judgeToken: board.seat.token,
    writers: seats.map(({ token }, index) =>
      createWriter(`w${index}`, token, seededRandom(seed + index + 1)),
    ),
    random,
    slowestStartMs: 0,
    problems: [],
    options,
  }
}

async function play(stage: Stage, options: KillLoopOptions): Promise<KillLoopReport> {
  const { seed, rounds = 20, afterLastKill } = options
  const { problems } = stage
  for (let round = 1; round <= rounds && problems.length === 0; round++) {
    const writersDie = round % 2 === 0
    await writeUntilKilled(stage, writersDie)
    if (round === rounds) afterLastKill?.(stage.server.dataDir)
    await restart(stage)
    problems.push(...(await judge(stage, writersDie)).map((problem) => `round ${round}: ${problem}`))
  }
  if (problems.length === 0) problems.push(...(await judgeAfterReturn(stage)))
  const sum = (key: 'operations' | 'acknowledged') =>
    stage.writers.reduce((total, { history }) => total + history[key], 0)
  return {
    seed,
    rounds,
    operations: sum('operations'),
    acknowledged: sum('acknowledged'),
    problems,
    slowestStartMs: stage.slowestStartMs,
  }
}

/** The time runs from connecting on, so that some kills hit people who are just coming back. */
async function writeUntilKilled(stage: Stage, writersDie: boolean): Promise<void> {
  const { server, boardId, writers, random, options } = stage
  await options.beforeWriting?.(server)
  for (const writer of writers) writer.start({ url: server.url, boardId, layer: 'shared' })
  await pause(random.between(FIRST_KILL_MS, options.longestLifeMs))
  await endServer(stage)
  for (const writer of writers) writer.disconnect(writersDie)
}

async function endServer({ server, options, problems }: Stage): Promise<void> {
  if (!options.gently) return server.kill()
  const code = await server.stop()
  if (code !== 0) problems.push(`the server ended with ${code}`)
}

async function restart(stage: Stage): Promise<void> {
  const begin = performance.now()
  stage.server = await stage.options.start({ dataDir: stage.server.dataDir })
  stage.slowestStartMs = Math.max(stage.slowestStartMs, Math.round(performance.now() - begin))
}

async function judge(stage: Stage, writersDied: boolean): Promise<string[]> {
  const doc = await freshCopy({
    url: stage.server.url,
    boardId: stage.boardId,
    layer: 'shared',
    token: stage.judgeToken,
  })
  const read = (id: string) => readNote(doc, id)
  const problems = stage.writers.flatMap(({ history }) => history.judge(read))
  const strange = noteIds(doc).filter((id) => !stage.writers.some(({ history }) => history.knows(id)))
  if (writersDied) for (const { history } of stage.writers) history.adopt(read)
  return [...problems, ...strange.map((id) => `${id}: nobody wrote it`), ...gapsOf(doc)]
}

/** With everybody back and acknowledged once more, one last kill: now the board must be exactly what they see. */
async function judgeAfterReturn(stage: Stage): Promise<string[]> {
  const { server, boardId, writers, options } = stage
  for (const writer of writers) writer.start({ url: server.url, boardId, layer: 'shared' })
  await pause(options.longestLifeMs / 2)
  const saved = await Promise.all(writers.map((writer) => writer.finish()))
  await server.kill()
  for (const writer of writers) writer.disconnect(false)
  await restart(stage)
  const problems = saved.flatMap((isSaved, index) => (isSaved ? [] : [`writer ${index} could not save`]))
  return [...problems, ...(await judge(stage, false))]
}

async function freshCopy(address: SyncAddress): Promise<Y.Doc> {
  const client = connectRaw(new Y.Doc(), address)
  const timeout = AbortSignal.timeout(SYNC_TIMEOUT_MS)
  timeout.addEventListener('abort', () => client.close())
  await client.synced
  client.close()
  return client.doc
}

function gapsOf(doc: Y.Doc): string[] {
  const { pendingStructs, pendingDs } = doc.store
  return pendingStructs || pendingDs ? ['the document has gaps'] : []
}
