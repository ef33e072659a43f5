import type { TLRecord } from 'tldraw'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { LayerRecords } from './layerRecords.ts'

/** While a note is being revealed it is in two layers at once; the first of these wins. */
const PRECEDENCE: readonly Layer[] = ['shared', 'own', 'stage']

export type LayerRecordsByLayer = ReadonlyMap<Layer, LayerRecords>

/** What the documents say, all layers together. */
export interface BoardRecords {
  get(id: string): TLRecord | null
  getIn(layer: Layer, id: string): TLRecord | null
  layerOf(id: string): Layer | null
  layersWith(id: string): Layer[]
  refresh(): Set<string>
  badIds(): string[]
}

export function createBoardRecords(layers: LayerRecordsByLayer): BoardRecords {
  const layersWith = (id: string): Layer[] => PRECEDENCE.filter((layer) => layers.get(layer)?.get(id))
  return {
    get: (id) => {
      const [layer] = layersWith(id)
      return (layer && layers.get(layer)?.get(id)) ?? null
    },
    getIn: (layer, id) => layers.get(layer)?.get(id) ?? null,
    layerOf: (id) => layersWith(id)[0] ?? null,
    layersWith,
    refresh: () => new Set([...layers.values()].flatMap((layer) => [...layer.refresh()])),
    badIds: () => [...new Set([...layers.values()].flatMap((layer) => [...layer.badIds()]))].sort(),
  }
}
