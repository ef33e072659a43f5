import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE } from '../../shared/protocol/messages.ts'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { awarenessFrame } from './testAwarenessFrame.ts'
import { BOARD, OTHER_BOARD, soon, startSync, type TestSync } from './testSync.ts'

let sync: TestSync
beforeEach(async () => {
  sync = await startSync(openMemoryStorage(), { allowOrigin: (origin) => origin !== 'https://evil.example' })
})
afterEach(() => sync.stop())

const ROLES = ['host', 'participant', 'viewer'] as const
const LAYERS = ['stage', 'shared', 'own'] as const
const READS = {
  host: ['stage', 'shared', 'own'],
  participant: ['stage', 'shared', 'own'],
  viewer: ['stage', 'shared'],
}
const WRITES = { host: ['stage', 'shared', 'own'], participant: ['shared', 'own'], viewer: [] as string[] }

describe('X1 X2 who reads and writes which layer', () => {
  const cases = ROLES.flatMap((role) => LAYERS.map((layer) => ({ role, layer })))
  it.each(cases)('$role in $layer', async ({ role, layer }) => {
    const token = sync.seat(role, role)
    const client = await sync.raw(layer, token)
    if (!READS[role].includes(layer)) {
      await soon(() => client.closeCode()).toBe(4403)
      return
    }
    await client.sync()
    const mayWrite = WRITES[role].includes(layer)
    client.edit((records) => records.set('shape:mine', 'written'))
    client.barrier(1)
    if (mayWrite) await soon(() => client.echoes()).toEqual([1])
    client.barrier(2)
    client.edit((records) => records.set('shape:more', 'written'))
    client.barrier(3)
    if (mayWrite) await soon(() => client.echoes()).toEqual([1, 2, 3])
    else await soon(() => client.statuses()).toContain(2)
    const seen = await sync.records(layer, layer === 'own' ? token : sync.seat('other', 'viewer'))
    expect(Object.keys(seen)).toEqual(mayWrite ? ['shape:mine', 'shape:more'] : [])
    expect(client.echoes()).toEqual(mayWrite ? [1, 2, 3] : [])
  })
})

describe('X3 only the person themself has their own layer', () => {
  it('two people in own never see each other', async () => {
    const ann = await sync.raw('own', sync.seat('ann', 'participant'))
    await ann.sync()
    ann.edit((records) => records.set('shape:secret', 'unrevealed'))
    ann.barrier(1)
    await soon(() => ann.echoes()).toEqual([1])
    expect(await sync.records('own', sync.seat('host', 'host'))).toEqual({})
    expect(await sync.records('own', sync.seat('bob', 'participant'))).toEqual({})
  })

  it('nobody can name another person in the address', async () => {
    const token = sync.seat('host', 'host')
    const socket = new WebSocket(`${sync.url}/${BOARD}/own/ann_________?token=${token}`)
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.on('error', () => {})
    })
    expect(status).toBe(404)
  })
})

describe('X4 seats that do not hold', () => {
  it.each([
    ['a bad token', 4401, BOARD, () => 'x'.repeat(32)],
    ['no token', 4401, BOARD, () => ''],
    ['a token of another board', 4401, OTHER_BOARD, () => sync.seat('ann', 'host')],
    ['an unknown board', 4404, 'board-999999', () => sync.seat('ann', 'host')],
    ['a malformed board id', 4404, 'nonsense', () => sync.seat('ann', 'host')],
  ])('%s: %i, and not a byte of the board', async (_name, code, boardId, token) => {
    const client = await sync.raw('shared', token(), boardId)
    await soon(() => client.closeCode()).toBe(code)
    expect(client.frames).toEqual([])
  })

  it('a removed person: 4409, and open sockets are closed at once', async () => {
    const token = sync.seat('ann', 'participant')
    const client = await sync.raw('shared', token)
    await client.sync()
    sync.rooms.removeSeat(BOARD, sync.person('ann').participantId)
    await soon(() => client.closeCode()).toBe(4409)
    // The seat check may still answer with what it read before the removal.
    const again = await sync.raw('shared', token)
    await soon(() => again.closeCode()).toBe(4409)
    sync.removedTokens.add(token)
    const later = await sync.raw('shared', token)
    await soon(() => later.closeCode()).toBe(4409)
  })

  it('a foreign origin is refused before the handshake', async () => {
    const token = sync.seat('ann', 'host')
    const socket = new WebSocket(`${sync.url}/${BOARD}/shared?token=${token}`, {
      origin: 'https://evil.example',
    })
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.on('error', () => {})
    })
    expect(status).toBe(403)
  })

  it('stock y-websocket stops trying after a final code', async () => {
    const provider = sync.provider('shared', 'y'.repeat(32))
    const closed = await new Promise<{ code: number }>((resolve) => provider.once('closed', resolve))
    expect(closed.code).toBe(4401)
    expect(provider.shouldConnect).toBe(false)
  })
})

describe('X5 a changed role holds at once', () => {
  it('a participant made viewer writes no more; made participant again, nothing is lost', async () => {
    const client = await sync.raw('shared', sync.seat('ann', 'participant'))
    await client.sync()
    const ann = sync.person('ann')
    client.barrier(1)
    await soon(() => client.echoes()).toEqual([1])
    sync.rooms.updateSeat(BOARD, ann.participantId, { ...ann, role: 'viewer' })
    client.edit((records) => records.set('shape:late', 1))
    client.barrier(2)
    await soon(() => client.statuses()).toContain(2)
    const viewer = sync.seat('viewer', 'viewer')
    expect(await sync.records('shared', viewer)).toEqual({})
    expect(client.echoes()).toEqual([1])
    sync.rooms.updateSeat(BOARD, ann.participantId, ann)
    await soon(() => client.echoes()).toEqual([1, 2])
    expect(await sync.records('shared', viewer)).toEqual({ 'shape:late': 1 })
    expect(client.framesOf(MESSAGE.boardChanged).length).toBe(2)
  })

  it('a participant made viewer is put out of own', async () => {
    const client = await sync.raw('own', sync.seat('ann', 'participant'))
    await client.sync()
    const ann = sync.person('ann')
    sync.rooms.updateSeat(BOARD, ann.participantId, { ...ann, role: 'viewer' })
    await soon(() => client.closeCode()).toBe(4403)
  })
})

describe('X6 the session is written by the server only', () => {
  const sessionWrites: Record<string, (doc: Y.Doc) => void> = {
    'a new key': (doc) => doc.getMap('session').set('step', 'page:evil'),
    'an overwritten key': (doc) => doc.getMap('session').set('known', 2),
    'a deleted key': (doc) => doc.getMap('session').delete('known'),
    'a value inside a nested map': (doc) =>
      (doc.getMap('session').get('nested') as Y.Map<unknown>).set('a', 2),
    'a new value inside a nested map': (doc) =>
      (doc.getMap('session').get('nested') as Y.Map<unknown>).set('b', 2),
    'hidden among honest records': (doc) => {
      recordsOf(doc).set('shape:honest', 1)
      doc.getMap('session').set('known', 3)
    },
  }
  it.each(Object.keys(sessionWrites))('a host cannot write %s', async (name) => {
    await sync.rooms.write(`${BOARD}/stage`, (doc) => {
      doc.getMap('session').set('known', 1)
      doc.getMap('session').set('nested', new Y.Map([['a', 1]]))
    })
    const token = sync.seat('host', 'host')
    const client = await sync.raw('stage', token)
    await client.sync()
    client.edit((records) => records.set('shape:before', 1))
    client.edit(() => sessionWrites[name]?.(client.doc))
    client.barrier(1)
    await soon(() => client.closeCode()).toBe(4403)
    expect(client.echoes()).toEqual([])
    const state = new Y.Doc()
    Y.applyUpdate(state, await sync.rooms.read(`${BOARD}/stage`))
    expect(state.getMap('session').toJSON()).toEqual({ known: 1, nested: { a: 1 } })
    expect(recordsOf(state).toJSON()).toEqual({ 'shape:before': 1 })
  })

  it('a host whose document holds earlier sessions may write records and resynchronise', async () => {
    for (const step of [1, 2, 3]) {
      await sync.rooms.write(`${BOARD}/stage`, (doc) => doc.getMap('session').set('step', step))
    }
    const token = sync.seat('host', 'host')
    const client = await sync.raw('stage', token)
    await client.sync()
    client.edit((records) => records.set('shape:a', 1))
    await client.sync()
    client.barrier(1)
    await soon(() => client.echoes()).toEqual([1])
  })
})

describe('W1 stock clients connect as documented', () => {
  it('with params, and with protocols', async () => {
    const token = sync.seat('ann', 'participant')
    const polyfill = WebSocket as unknown as typeof globalThis.WebSocket
    const one = new Y.Doc()
    const two = new Y.Doc()
    const providers = [
      new WebsocketProvider(sync.url, `${BOARD}/shared`, one, {
        params: { token },
        WebSocketPolyfill: polyfill,
      }),
      new WebsocketProvider(sync.url, `${BOARD}/shared`, two, {
        protocols: ['denkraum', token],
        WebSocketPolyfill: polyfill,
        disableBc: true,
      }),
    ]
    await soon(() => providers.every((provider) => provider.synced)).toBe(true)
    expect(providers[1]?.ws?.protocol).toBe('denkraum')
    recordsOf(one).set('shape:1', 'hello')
    await soon(() => recordsOf(two).toJSON()).toEqual({ 'shape:1': 'hello' })
    for (const provider of providers) provider.destroy()
  })
})

describe('A4 awareness in every role', () => {
  it.each(ROLES)('a %s is seen', async (role) => {
    const observer = sync.provider('shared', sync.seat('observer', 'viewer'))
    await soon(() => observer.synced).toBe(true)
    const client = await sync.raw('shared', sync.seat('ann', role))
    client.send(awarenessFrame({ clientId: 77, clock: 1, state: {} }))
    await soon(() => observer.awareness.getStates().get(77)).toEqual({ person: sync.person('ann') })
  })
})

function recordsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('board').get('records') as Y.Map<unknown>
}
