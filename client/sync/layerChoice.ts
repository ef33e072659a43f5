import type { TLRecord } from 'tldraw'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { BoardRecords } from './boardRecords.ts'

/** Knows the layer of every record, also of those that were just made and are in no document yet. */
export interface LayerChoice {
  layerOf(id: string): Layer | null
  /** The record was just made. Later would be too late: private writing may have ended meanwhile. */
  choose(record: TLRecord): void
  /** The record has been written, or is gone. */
  forget(id: string): void
}

export interface LayerChoiceOptions {
  board: BoardRecords
  mayWrite(layer: Layer, record: TLRecord): boolean
  layerForNew(record: TLRecord): Layer
}

/** A new record hangs on these: the group around it, or both ends of a binding. */
function heldBy(record: TLRecord): string[] {
  if (record.typeName === 'binding') return [record.fromId, record.toId]
  return record.typeName === 'shape' && record.parentId.startsWith('shape:') ? [record.parentId] : []
}

export function createLayerChoice({ board, mayWrite, layerForNew }: LayerChoiceOptions): LayerChoice {
  const chosen = new Map<string, Layer>()
  const layerOf = (id: string): Layer | null => board.layerOf(id) ?? chosen.get(id) ?? null

  /** Nobody learns of something unrevealed from an arrow that points to it, or from the group that it was put into. */
  const isUnrevealed = (record: TLRecord, holders: readonly (Layer | null)[]): boolean =>
    holders.includes('own') || (record.typeName === 'shape' && layerForNew(record) === 'own')

  const layerFor = (record: TLRecord): Layer => {
    const holders = heldBy(record).map(layerOf)
    const layer = holders.length > 0 && isUnrevealed(record, holders) ? 'own' : holders[0]
    return layer && mayWrite(layer, record) ? layer : layerForNew(record)
  }

  return {
    layerOf,
    choose: (record) => {
      if (!board.layerOf(record.id)) chosen.set(record.id, layerFor(record))
    },
    forget: (id) => void chosen.delete(id),
  }
}
