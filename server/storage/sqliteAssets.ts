import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { AssetRow } from '../boards/assetStore.ts'

const assetRowSchema: z.ZodType<AssetRow> = z.object({
  id: z.string(),
  boardId: z.string(),
  kind: z.enum(['image', 'thumbnail']),
  type: z.string(),
  createdAt: z.number(),
  bytes: z.instanceof(Uint8Array),
})

/** Uploaded images. Runs in the worker; calls block and throw. */
export function sqliteAssets(db: DatabaseSync) {
  const sql = prepare(db)
  return {
    putAsset(asset: AssetRow): void {
      sql.insert.run({ ...asset })
    },
    asset(boardId: string, id: string): AssetRow | null {
      const row = sql.asset.get(boardId, id)
      return row ? assetRowSchema.parse(row) : null
    },
    assetIds: (boardId: string, kind: AssetRow['kind']) =>
      sql.ids.all(boardId, kind).map((row) => String(row.id)),
    assetBytes: (boardId: string) => Number(sql.sum.get(boardId)?.sum ?? 0),
    deleteAsset(boardId: string, id: string): void {
      sql.remove.run(boardId, id)
    },
  }
}

function prepare(db: DatabaseSync) {
  return {
    insert: db.prepare(`INSERT INTO assets (board_id, id, kind, type, created_at, bytes)
      VALUES (:boardId, :id, :kind, :type, :createdAt, :bytes)`),
    asset: db.prepare(`SELECT id, board_id AS boardId, kind, type, created_at AS createdAt, bytes
      FROM assets WHERE board_id = ? AND id = ?`),
    ids: db.prepare('SELECT id FROM assets WHERE board_id = ? AND kind = ? ORDER BY created_at, rowid'),
    sum: db.prepare('SELECT sum(length(bytes)) AS sum FROM assets WHERE board_id = ?'),
    remove: db.prepare('DELETE FROM assets WHERE board_id = ? AND id = ?'),
  }
}
