import * as Y from 'yjs'
import { recordMapOf, recordsOf } from '../../shared/board/layerDoc.ts'

const SOURCE_CELL = 'props.src'

/**
 * A layer document (V1 update) in which the images of asset records point at other addresses.
 * @param addresses from the old path to the new one; an address may also carry a host, which is dropped.
 */
export function withAssetAddresses(layer: Uint8Array, addresses: ReadonlyMap<string, string>): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, layer, 'duplicate')
  doc.transact(() => replaceAddresses(doc, addresses), 'duplicate')
  const copy = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return copy
}

function replaceAddresses(doc: Y.Doc, addresses: ReadonlyMap<string, string>): void {
  const records = recordsOf(doc)
  for (const id of records?.keys() ?? []) {
    const cells = records && recordMapOf(records, id)
    const address = cells && addresses.get(pathOf(cells.get(SOURCE_CELL)))
    if (address) cells.set(SOURCE_CELL, address)
  }
}

function pathOf(source: unknown): string {
  if (typeof source !== 'string' || source.startsWith('data:')) return ''
  return URL.parse(source, 'http://localhost')?.pathname ?? ''
}
