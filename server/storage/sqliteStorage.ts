import { Worker } from 'node:worker_threads'
import type { LogEntry } from '../sync/updateLog.ts'
import type { TemplateStore } from '../templates/templateStore.ts'
import type { BallotStore } from '../workshop/ballotStore.ts'
import { packBytes, unpackBytes } from './packedBytes.ts'
import type { SqliteEngine } from './sqliteEngine.ts'
import type { PackedEntries } from './sqliteLog.ts'
import type { WorkerData } from './sqliteWorker.ts'
import type { Storage } from './storage.ts'
import type { StorageError } from './storageError.ts'
import { callWorker, type WorkerCalls } from './workerCalls.ts'

export interface SqliteStorageOptions {
  /** The database file; its folder is made when it isn't there. */
  path: string
  /** What `denkraum.key` holds: without it, own documents and ballots can't be read. */
  serverKey: Uint8Array
  /** The storage can't be used any more: end the process and start again, nothing acknowledged is lost. */
  onDied?: (error: StorageError) => void
  now?: () => number
}

/** Opens the embedded database. Rejects with a StorageError whose message tells the operator what to do. */
export async function openSqliteStorage({
  path,
  serverKey,
  onDied,
  now = Date.now,
}: SqliteStorageOptions): Promise<Storage> {
  const program = new URL('./sqliteWorker.ts', import.meta.url)
  // No flags of the process: --input-type, for one, would keep the worker from starting.
  const worker = new Worker(program, {
    workerData: { path, serverKey } satisfies WorkerData,
    execArgv: [],
  })
  const calls = callWorker<SqliteEngine>(worker, onDied)
  await calls.opened
  return storageOver(calls, now)
}

function storageOver({ call, close }: WorkerCalls<SqliteEngine>, now: () => number): Storage {
  return {
    ...logOver(call, now),
    ...boardsOver(call, now),
    ...assetsOver(call),
    ...templatesOver(call),
    ...ballotsOver(call, now),
    ping: () => call('ping', []),
    close,
  }
}

type Call = WorkerCalls<SqliteEngine>['call']

function logOver(call: Call, now: () => number): Pick<Storage, 'load' | 'append' | 'replaceWithSnapshot'> {
  return {
    async load(doc) {
      const { bytes, lengths, ...rest } = await call('load', [doc])
      return { updates: unpackBytes({ bytes, lengths }), ...rest }
    },
    async append(entries) {
      const packed = packEntries(entries)
      await call('append', [packed, now()], [packed.bytes.buffer])
    },
    async replaceWithSnapshot(doc, uptoSeq, snapshot) {
      const packed = packBytes([snapshot])
      await call('replaceWithSnapshot', [doc, uptoSeq, packed, now()], [packed.bytes.buffer])
    },
  }
}

type BoardCalls = Omit<
  Storage,
  | keyof ReturnType<typeof logOver>
  | keyof AssetCalls
  | keyof TemplateStore
  | keyof BallotStore
  | 'ping'
  | 'close'
>

function boardsOver(call: Call, now: () => number): BoardCalls {
  return {
    createWorkspace: (workspace) => call('createWorkspace', [workspace]),
    workspaceByKeyHash: (keyHash) => call('workspaceByKeyHash', [keyHash]),
    createBoard: async (board, seats, docs) => call('createBoard', [board, seats, packEntries(docs), now()]),
    board: (id) => call('board', [id]),
    boardByJoinCode: (code) => call('boardByJoinCode', [code]),
    boardsOfWorkspace: (workspaceId) => call('boardsOfWorkspace', [workspaceId]),
    updateBoard: (id, patch) => call('updateBoard', [id, patch]),
    boardsTrashedBefore: (time) => call('boardsTrashedBefore', [time]),
    deleteBoard: (id) => call('deleteBoard', [id, now()]),
    addSeat: (seat) => call('addSeat', [seat]),
    seatByTokenHash: (tokenHash) => call('seatByTokenHash', [tokenHash]),
    seatsOfBoard: (boardId) => call('seatsOfBoard', [boardId]),
    updateSeat: (boardId, participantId, patch) => call('updateSeat', [boardId, participantId, patch]),
  }
}

type AssetCalls = Pick<Storage, 'putAsset' | 'asset' | 'assetIds' | 'assetBytes' | 'deleteAsset'>

function assetsOver(call: Call): AssetCalls {
  return {
    putAsset: async (asset) => {
      const { bytes } = packBytes([asset.bytes])
      await call('putAsset', [{ ...asset, bytes }], [bytes.buffer])
    },
    asset: (boardId, id) => call('asset', [boardId, id]),
    assetIds: (boardId, kind) => call('assetIds', [boardId, kind]),
    assetBytes: (boardId) => call('assetBytes', [boardId]),
    deleteAsset: (boardId, id) => call('deleteAsset', [boardId, id]),
  }
}

function templatesOver(call: Call): TemplateStore {
  return {
    createTemplate: (template, content, images) => call('createTemplate', [template, content, images]),
    template: (id) => call('template', [id]),
    templatesOfWorkspace: (workspaceId) => call('templatesOfWorkspace', [workspaceId]),
    templateCount: (workspaceId) => call('templateCount', [workspaceId]),
    templateContent: (id) => call('templateContent', [id]),
    templateImages: (id) => call('templateImages', [id]),
    renameTemplate: (id, title) => call('renameTemplate', [id, title]),
    deleteTemplate: (id) => call('deleteTemplate', [id]),
  }
}

function ballotsOver(call: Call, now: () => number): BallotStore {
  return {
    ballot: (boardId, voteId, participantId) => call('ballot', [boardId, voteId, participantId]),
    ballotsOf: (boardId, voteId) => call('ballotsOf', [boardId, voteId]),
    putBallot: (row) => call('putBallot', [row]),
    closeVote: async (boardId, voteId, entries) =>
      call('closeVote', [boardId, voteId, packEntries(entries), now()]),
  }
}

/** Copies, so that a batch that failed can be given again. */
function packEntries(entries: readonly LogEntry[]): PackedEntries {
  return {
    ...packBytes(entries.map(({ update }) => update)),
    docs: entries.map(({ doc }) => doc),
    authors: entries.map(({ author }) => author),
  }
}
