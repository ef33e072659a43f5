import type { TLAsset, TLBinding, TLRecord, TLShape } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { readRawRecord, readRecords, recordsOf } from '../../shared/board/layerDoc.ts'
import { pageIdOf, type Step } from '../../shared/workshop/sessionState.ts'
import { type TemplateContent, validRecord } from './templateContent.ts'

/** These steps and what hosts put on their pages, as far as it is on the stage: see `lackingAssets`. */
export function gatherContent(stage: Y.Doc, steps: readonly Step[]): TemplateContent {
  const { records } = readRecords(stage)
  const shapes = shapesOnPages(
    records.filter((record) => record.typeName === 'shape'),
    steps.map((step) => pageIdOf(step.id)),
  )
  const shapeIds = new Set<string>(shapes.map(({ id }) => id))
  const isInside = ({ fromId, toId }: TLBinding) => shapeIds.has(fromId) && shapeIds.has(toId)
  const bindings = records.filter((record) => record.typeName === 'binding').filter(isInside)
  const assetIds = assetsOf(shapes)
  const assets = records.filter((record) => record.typeName === 'asset' && assetIds.has(record.id))
  return { steps: [...steps], records: [...shapes, ...bindings, ...assets].map(withoutMeta) }
}

/**
 * Ids of images' data that the records name and lack. A host may place an image on the stage that is in the shared layer
 * already; nothing else is taken from there, as it holds everybody's notes.
 */
export function lackingAssets({ records }: TemplateContent): string[] {
  const wanted = assetsOf(records.filter((record) => record.typeName === 'shape'))
  for (const { id } of records) wanted.delete(id)
  return [...wanted]
}

/** The assets of these ids, as far as the layer has them. */
export function readAssets(layer: Y.Doc, ids: readonly string[]): TLAsset[] {
  const records = recordsOf(layer)
  return ids
    .flatMap((id) => validRecord((records && readRawRecord(records, id)) ?? {}))
    .filter((record) => record.typeName === 'asset')
    .map(withoutMeta)
}

/** Shapes that stand on one of the pages, directly or in groups that do. */
function shapesOnPages(shapes: readonly TLShape[], pageIds: readonly string[]): TLShape[] {
  const children = Map.groupBy(shapes, ({ parentId }): string => parentId)
  const found: TLShape[] = []
  const toVisit = [...pageIds]
  for (let parent = toVisit.pop(); parent !== undefined; parent = toVisit.pop())
    for (const shape of children.get(parent) ?? []) {
      found.push(shape)
      toVisit.push(shape.id)
    }
  return found
}

function assetsOf(shapes: readonly TLShape[]): Set<string> {
  return new Set(shapes.flatMap(({ props }) => ('assetId' in props && props.assetId) || []))
}

/** Whatever a script noted there belongs to the board that it came from. */
function withoutMeta<T extends TLRecord>(record: T): T {
  return { ...record, meta: {} }
}
