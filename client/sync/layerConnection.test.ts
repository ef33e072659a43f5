import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type WebSocket as Socket, WebSocketServer } from 'ws'
import { readSyncMessage, writeSyncStep1, writeSyncStep2 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { MESSAGE, ROOM_STATUS } from '../../shared/protocol/messages.ts'
import { type LayerConnection, openLayerConnection } from './layerConnection.ts'

/** A server that does only what the test tells it to. */
interface ScriptedServer {
  url: string
  doc: Y.Doc
  socket(): Promise<Socket>
  /** Frames of this type that the client sent on any connection. */
  received(type: number): Uint8Array[]
  close(): void
}

async function startServer(): Promise<ScriptedServer> {
  const server = new WebSocketServer({ port: 0 })
  const sockets: Socket[] = []
  const frames: Uint8Array[] = []
  const doc = new Y.Doc()
  server.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)))
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    doc,
    socket: () => vi.waitFor(() => sockets.at(-1) ?? Promise.reject(new Error('nobody came'))),
    received: (type) => frames.filter((frame) => frame[0] === type),
    close: () => {
      for (const socket of sockets) socket.terminate()
      server.close()
    },
  }
}

function frame(type: number, write: (encoder: encoding.Encoder) => void = () => {}): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

async function connect() {
  const server = await startServer()
  const doc = new Y.Doc()
  const ends: number[] = []
  const onBoardChanged = vi.fn()
  const connection: LayerConnection = openLayerConnection({
    doc,
    serverUrl: server.url,
    roomName: 'board/shared',
    token: 'token',
    hasPresence: true,
    onChange: () => {},
    onConnected: () => {},
    onBoardChanged,
    onSessionEvent: vi.fn(),
    onEnd: (code) => ends.push(code),
  })
  cleanUps.push(connection.close, server.close)
  connection.connect()
  const socket = await server.socket()
  const sendStep2 = () => socket.send(frame(MESSAGE.sync, (e) => writeSyncStep2(e, server.doc)))
  const sendStep1 = () => socket.send(frame(MESSAGE.sync, (e) => writeSyncStep1(e, server.doc)))
  const barriers = () => server.received(MESSAGE.barrier)
  return { server, doc, connection, socket, sendStep1, sendStep2, barriers, ends, onBoardChanged }
}

/** Takes what the client sent into the server's document. */
function takeIn(server: ScriptedServer): void {
  for (const data of server.received(MESSAGE.sync)) {
    const decoder = decoding.createDecoder(data)
    decoding.readVarUint(decoder)
    readSyncMessage(decoder, encoding.createEncoder(), server.doc, 'test')
  }
}

describe('a layer’s connection', () => {
  it('K1 sends no barrier before it has told the server what it has', async () => {
    const { server, doc, connection, socket, sendStep1, sendStep2, barriers } = await connect()
    doc.getMap('m').set('kept from', 'before')
    sendStep2()
    await vi.waitFor(() => expect(doc.store.clients.size).toBe(1))
    expect(connection.saving()).toMatchObject({ online: false, saved: -1 })
    sendStep1()
    await vi.waitFor(() => expect(barriers()).toHaveLength(1))
    takeIn(server)
    expect(server.doc.getMap('m').get('kept from')).toBe('before')
    expect(connection.saving()).toMatchObject({ online: true, saved: -1, version: 1 })
    for (const barrier of barriers()) socket.send(barrier)
    await vi.waitFor(() => expect(connection.saving()).toMatchObject({ saved: 1, waitingSinceMs: null }))
  })

  it('S2 edits made after a barrier wait for the next one', async () => {
    const { doc, connection, socket, sendStep1, sendStep2, barriers } = await connect()
    sendStep1()
    sendStep2()
    await vi.waitFor(() => expect(barriers()).toHaveLength(1))
    doc.getMap('m').set('a', 1)
    socket.send(barriers()[0] as Uint8Array)
    await vi.waitFor(() => expect(connection.saving()).toMatchObject({ version: 1, saved: 0 }))
    await vi.waitFor(() => expect(barriers()).toHaveLength(2))
    socket.send(barriers()[1] as Uint8Array)
    await vi.waitFor(() => expect(connection.saving().saved).toBe(1))
  })

  it('S5 hears of storage trouble and of its end, and of changes beside the documents', async () => {
    const { connection, socket, onBoardChanged } = await connect()
    const status = (value: number) =>
      frame(MESSAGE.status, (e) => {
        encoding.writeVarUint(e, value)
        encoding.writeVarString(e, '')
      })
    socket.send(status(ROOM_STATUS.storageDegraded))
    await vi.waitFor(() => expect(connection.saving().trouble).toBe('storage'))
    socket.send(status(ROOM_STATUS.ok))
    await vi.waitFor(() => expect(connection.saving().trouble).toBeNull())
    socket.send(frame(MESSAGE.boardChanged))
    await vi.waitFor(() => expect(onBoardChanged).toHaveBeenCalledTimes(1))
  })

  it('K2 tells its own presence and sends nobody else’s back', async () => {
    const { server, connection, socket } = await connect()
    await vi.waitFor(() => expect(server.received(MESSAGE.awareness).length).toBeGreaterThan(0))
    const sent = server.received(MESSAGE.awareness).length
    const state = frame(MESSAGE.awareness, (e) => {
      encoding.writeVarUint8Array(
        e,
        encoding.encode((inner) => {
          encoding.writeVarUint(inner, 1)
          encoding.writeVarUint(inner, 4711)
          encoding.writeVarUint(inner, 1)
          encoding.writeVarString(inner, '{"person":{}}')
        }),
      )
    })
    socket.send(state)
    await vi.waitFor(() => expect(connection.awareness.getStates().has(4711)).toBe(true))
    connection.awareness.setLocalStateField('presence', null)
    await vi.waitFor(() => expect(server.received(MESSAGE.awareness).length).toBe(sent + 1))
  })

  it('K3 stops at a final code and says it; other codes mean come again', async () => {
    const { server, socket, ends } = await connect()
    socket.close(CLOSE.restart)
    const second = await vi.waitFor(async () => {
      const next = await server.socket()
      expect(next).not.toBe(socket)
      return next
    })
    expect(ends).toEqual([])
    second.close(CLOSE.removed)
    await vi.waitFor(() => expect(ends).toEqual([CLOSE.removed]))
  })
})
