import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createLayerUpdate, recordsOf } from '../../shared/board/layerDoc.ts'
import { changeAddresses } from './changeAddresses.ts'

const ADDRESSES = new Map([['/api/boards/a/assets/x', '/api/boards/b/assets/y']])

function layerOf(notes: number): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, createLayerUpdate([]))
  const records = recordsOf(doc)
  records?.set('asset:x', new Y.Map([['props.src', '/api/boards/a/assets/x']]))
  for (let i = 0; i < notes; i++) records?.set(`shape:${i}`, new Y.Map([['type', 'n'.repeat(100)]]))
  return Y.encodeStateAsUpdate(doc)
}

function sourceIn(layer: Uint8Array): unknown {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, layer)
  return recordsOf(doc)?.get('asset:x')?.get('props.src')
}

it('changes the addresses of small layers and of large ones; in between others have their turn', async () => {
  expect(sourceIn(await changeAddresses(layerOf(1), ADDRESSES))).toBe('/api/boards/b/assets/y')
  const large = layerOf(3_000)
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  expect(sourceIn(await changeAddresses(large, ADDRESSES))).toBe('/api/boards/b/assets/y')
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
  expect(await changeAddresses(large, new Map())).toBe(large)
})
