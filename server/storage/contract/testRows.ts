import type { AssetRow } from '../../boards/assetStore.ts'
import type { BoardRow, NewSeat } from '../../boards/boardStore.ts'
import type { DocName, LogEntry } from '../../sync/updateLog.ts'
import type { Storage } from '../storage.ts'

export const BOARD = 'board-1-----'
export const SHARED: DocName = `${BOARD}/shared`
export const STAGE: DocName = `${BOARD}/stage`
export const OTHER_BOARD = 'board-2-----'
export const WORKSPACE = 'workspace-1'

/** One change of the shared document of BOARD. */
export function entry(text: string, doc: DocName = SHARED): LogEntry {
  return { doc, update: new TextEncoder().encode(text), author: 'anna--------' }
}

/** A document's rows as texts, in order. */
export async function texts(storage: Storage, doc: DocName = SHARED): Promise<string[]> {
  const { updates } = await storage.load(doc)
  return updates.map((update) => new TextDecoder().decode(update))
}

export function boardRow(id: string = BOARD, changes: Partial<BoardRow> = {}): BoardRow {
  const link = (kind: string) => ({ salt: `salt-${kind}`, hash: `hash-${kind}` })
  return {
    id,
    workspaceId: WORKSPACE,
    title: 'Mehr Mädchen für MINT 🌱',
    language: 'de',
    template: 'empathy-map',
    createdAt: 1000,
    updatedAt: 1000,
    thumbnailId: null,
    archivedAt: null,
    trashedAt: null,
    door: 'open',
    joinCode: null,
    links: { host: link('host'), participant: link('participant'), viewer: link('viewer') },
    ...changes,
  }
}

export function newSeat(participantId: string, boardId: string = BOARD): NewSeat {
  return {
    participantId,
    boardId,
    tokenHash: `token of ${participantId}`,
    role: 'participant',
    name: null,
    color: '#0B7A75',
    createdAt: 2000,
  }
}

export function image(id: string, changes: Partial<AssetRow> = {}): AssetRow {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
  return { id, boardId: BOARD, kind: 'image', type: 'image/png', bytes, createdAt: 3000, ...changes }
}

export async function createBoard(storage: Storage): Promise<void> {
  await storage.createWorkspace({ id: WORKSPACE, keyHash: 'key hash', createdAt: 500 })
  await storage.createBoard(boardRow(), [], [])
}
