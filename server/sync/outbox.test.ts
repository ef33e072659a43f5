import { describe, expect, it } from 'vitest'
import { createOutbox } from './outbox.ts'

const MIB = 1024 * 1024

function setUp() {
  const sent: string[] = []
  const socket = {
    bufferedAmount: 0,
    send: (frame: Uint8Array) => void sent.push(new TextDecoder().decode(frame.subarray(0, 20))),
    close: () => {},
  }
  let dropped = 0
  const outbox = createOutbox(socket, () => {
    dropped += 1
  })
  return { sent, socket, outbox, dropped: () => dropped }
}

const frame = (text: string) => new TextEncoder().encode(text)

describe('R7 slow readers', () => {
  it('go without cursors, then get all of them', () => {
    const { sent, socket, outbox } = setUp()
    socket.bufferedAmount = MIB
    outbox.sendAwareness(frame('one'), () => frame('all'))
    outbox.send(frame('update'))
    socket.bufferedAmount = 0
    outbox.sendAwareness(frame('two'), () => frame('all'))
    outbox.sendAwareness(frame('three'), () => frame('all'))
    expect(sent).toEqual(['update', 'all', 'three'])
  })

  it('are dropped above 8 MB, but not for the document they asked for', () => {
    const { sent, socket, outbox, dropped } = setUp()
    outbox.sendDocument(new Uint8Array(15 * MIB).fill(65))
    socket.bufferedAmount = 16 * MIB
    outbox.send(frame('b'))
    expect([sent.at(-1), dropped()]).toEqual(['b', 0])
    socket.bufferedAmount = 0
    outbox.send(frame('c'))
    socket.bufferedAmount = 9 * MIB
    outbox.send(frame('d'))
    expect([sent.at(-1), dropped()]).toEqual(['c', 1])
  })
})
