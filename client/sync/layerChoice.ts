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

function parentShapeOf(record: TLRecord): string | null {
  if (record.typeName === 'binding') return record.fromId
  return record.typeName === 'shape' && record.parentId.startsWith('shape:') ? record.parentId : null
}

export function createLayerChoice({ board, mayWrite, layerForNew }: LayerChoiceOptions): LayerChoice {
  const chosen = new Map<string, Layer>()
  const layerOf = (id: string): Layer | null => board.layerOf(id) ?? chosen.get(id) ?? null

  const layerFor = (record: TLRecord): Layer => {
    const parent = parentShapeOf(record)
    const layer = parent && layerOf(parent)
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
