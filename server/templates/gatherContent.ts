import type { TLAsset, TLBinding, TLRecord, TLShape } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { readRecords } from '../../shared/board/layerDoc.ts'
import { pageIdOf, type Step } from '../../shared/workshop/sessionState.ts'
import type { TemplateContent } from './templateContent.ts'

/**
 * These steps and what hosts put on their pages. Of the shared layer, which holds everybody's notes, only the data of
 * images that stand on the stage are taken: a host may place one that is on the board already.
 */
export function gatherContent(stage: Y.Doc, shared: Y.Doc, steps: readonly Step[]): TemplateContent {
  const { records } = readRecords(stage)
  const shapes = shapesOnPages(records.filter(isShape), new Set(steps.map((step) => pageIdOf(step.id))))
  const shapeIds = new Set<string>(shapes.map(({ id }) => id))
  const isInside = ({ fromId, toId }: TLBinding) => shapeIds.has(fromId) && shapeIds.has(toId)
  const bindings = records.filter((record) => record.typeName === 'binding').filter(isInside)
  const assets = usedAssets(shapes, [...records, ...readRecords(shared).records])
  return { steps: [...steps], records: [...shapes, ...bindings, ...assets].map(withoutMeta) }
}

function isShape(record: TLRecord): record is TLShape {
  return record.typeName === 'shape'
}

/** Shapes that stand on one of the pages, directly or in groups, themselves on the stage. */
function shapesOnPages(shapes: readonly TLShape[], pageIds: ReadonlySet<string>): TLShape[] {
  const byId = new Map<string, TLShape>(shapes.map((shape) => [shape.id, shape]))
  const isPlaced = (shape: TLShape, seen: ReadonlySet<string>): boolean => {
    if (pageIds.has(shape.parentId)) return true
    const parent = byId.get(shape.parentId)
    return parent !== undefined && !seen.has(parent.id) && isPlaced(parent, new Set([...seen, parent.id]))
  }
  return shapes.filter((shape) => isPlaced(shape, new Set([shape.id])))
}

/** The first record of each asset that the shapes name. */
function usedAssets(shapes: readonly TLShape[], records: readonly TLRecord[]): TLAsset[] {
  const wanted = new Set<unknown>(
    shapes.map((shape) => ('assetId' in shape.props ? shape.props.assetId : null)),
  )
  const assets = new Map<string, TLAsset>()
  for (const record of records)
    if (record.typeName === 'asset' && wanted.has(record.id) && !assets.has(record.id))
      assets.set(record.id, record)
  return [...assets.values()]
}

/** Whatever a script noted there belongs to the board that it came from. */
function withoutMeta<T extends TLRecord>(record: T): T {
  return { ...record, meta: {} }
}
