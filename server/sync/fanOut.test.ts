import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createFanOut } from './fanOut.ts'
import { parseFrame } from './frames.ts'

interface Peer {
  frames: Uint8Array[]
  doc: Y.Doc
  sendUpdate(frame: Uint8Array): void
}

function createPeer(): Peer {
  const frames: Uint8Array[] = []
  const doc = new Y.Doc()
  return {
    frames,
    doc,
    sendUpdate(data) {
      frames.push(data)
      const frame = parseFrame(data)
      if (frame.type === 'update') Y.applyUpdate(doc, frame.update)
    },
  }
}

function updateOf(doc: Y.Doc, key: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.getMap('board').set(key, 1)
  return Y.encodeStateAsUpdate(doc, before)
}

const keysOf = (peer: Peer) => [...peer.doc.getMap('board').keys()].sort()

describe('W6 W7 passing updates on', () => {
  it('the first at once, the next merged, the sender’s own never back', async () => {
    const peers = [createPeer(), createPeer(), createPeer()]
    const [reader, ann, bob] = peers as [Peer, Peer, Peer]
    const fanOut = createFanOut(() => peers)
    const annDoc = new Y.Doc()
    const bobDoc = new Y.Doc()
    fanOut.push(updateOf(annDoc, 'a1'), ann)
    expect([ann, bob, reader].map((peer) => peer.frames.length)).toEqual([0, 1, 1])
    // Encoded once for all.
    expect(bob.frames[0]).toBe(reader.frames[0])
    for (const key of ['a2', 'a3']) fanOut.push(updateOf(annDoc, key), ann)
    fanOut.push(updateOf(bobDoc, 'b1'), bob)
    fanOut.push(updateOf(new Y.Doc(), 's1'), null)
    await expect.poll(() => keysOf(reader)).toEqual(['a1', 'a2', 'a3', 'b1', 's1'])
    expect(reader.frames.length).toBe(2)
    expect(keysOf(ann)).toEqual(['b1', 's1'])
    expect(keysOf(bob)).toEqual(['a1', 'a2', 'a3', 's1'])
    fanOut.dispose()
  })

  it('in a very busy room everybody gets the same frame', async () => {
    const peers = Array.from({ length: 30 }, createPeer)
    const docs = peers.map(() => new Y.Doc())
    const fanOut = createFanOut(() => peers)
    for (let round = 0; round < 10; round++) {
      peers.forEach((peer, n) => {
        const doc = docs[n]
        if (doc) fanOut.push(updateOf(doc, `${n}-${round}`), peer)
      })
    }
    const [first, second] = peers as [Peer, Peer]
    await expect.poll(() => second.frames.length).toBe(2)
    expect(first.frames.at(-1)).toBe(second.frames.at(-1))
    expect(keysOf(second).length).toBe(300)
    fanOut.dispose()
  })
})
