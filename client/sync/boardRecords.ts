import type { TLRecord } from 'tldraw'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { LayerRecords } from './layerRecords.ts'

/**
 * While a note is being revealed it is in two layers at once; the first of these wins. Before all others the stage: who may not
 * write there could otherwise change it by putting something else under the same id.
 */
const PRECEDENCE: readonly Layer[] = ['stage', 'shared', 'own']
/** Steps, and the document itself. */
const ON_STAGE_ONLY = /^(?:page|document):/

export type LayerRecordsByLayer = ReadonlyMap<Layer, LayerRecords>

/** What the documents say, all layers together. */
export interface BoardRecords {
  get(id: string): TLRecord | null
  getIn(layer: Layer, id: string): TLRecord | null
  layerOf(id: string): Layer | null
  layersWith(id: string): Layer[]
  /** Are the document and a page there? */
  isComplete(): boolean
  refresh(): Set<string>
  badIds(): string[]
}

export function createBoardRecords(layers: LayerRecordsByLayer): BoardRecords {
  const isFor = (layer: Layer, id: string) => layer === 'stage' || !ON_STAGE_ONLY.test(id)
  const layersWith = (id: string): Layer[] =>
    PRECEDENCE.filter((layer) => isFor(layer, id) && layers.get(layer)?.get(id))
  return {
    get: (id) => {
      const [layer] = layersWith(id)
      return (layer && layers.get(layer)?.get(id)) ?? null
    },
    getIn: (layer, id) => layers.get(layer)?.get(id) ?? null,
    layerOf: (id) => layersWith(id)[0] ?? null,
    layersWith,
    isComplete: () => {
      const stage = [...(layers.get('stage')?.ids() ?? [])]
      return stage.includes('document:document') && stage.some((id) => id.startsWith('page:'))
    },
    refresh: () => new Set([...layers.values()].flatMap((layer) => [...layer.refresh()])),
    badIds: () => [...new Set([...layers.values()].flatMap((layer) => [...layer.badIds()]))].sort(),
  }
}
