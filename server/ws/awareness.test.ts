import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MESSAGE } from '../../shared/protocol/messages.ts'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { awarenessFrame } from './testAwarenessFrame.ts'
import { BOARD, soon, startSync, type TestSync } from './testSync.ts'

let sync: TestSync
beforeEach(async () => {
  sync = await startSync(openMemoryStorage())
})
afterEach(() => sync.stop())

const presence = {
  pageId: 'page:1',
  cursor: { x: 1, y: 2, type: 'default', rotation: 0 },
  selectedShapeIds: [],
  viewport: null,
  brush: null,
  followingParticipantId: null,
}

async function observe() {
  const provider = sync.provider('shared', sync.seat('observer', 'viewer'))
  await soon(() => provider.synced).toBe(true)
  const others = () => {
    const states = new Map(provider.awareness.getStates())
    states.delete(provider.doc.clientID)
    return Object.fromEntries(states)
  }
  return { provider, others }
}

describe('A1 the server says who somebody is', () => {
  it('whatever the client writes there', async () => {
    const { others } = await observe()
    const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
    const host = { ...sync.person('eve'), participantId: 'host________', name: 'Host', role: 'host' }
    eve.send(
      awarenessFrame({ clientId: 5, clock: 1, state: { person: host, presence, user: { name: 'Host' } } }),
    )
    await soon(others).toEqual({ 5: { person: sync.person('eve'), presence } })
  })

  it('a new name reaches everybody, also if the renamed person is idle, and their next move too', async () => {
    const { others } = await observe()
    const ann = sync.provider('shared', sync.seat('ann', 'participant'))
    ann.awareness.setLocalState({ presence })
    const id = ann.doc.clientID
    await soon(others).toMatchObject({ [id]: { presence } })
    for (const name of ['Anna', 'Annika', 'Anke']) {
      sync.rooms.updateSeat(BOARD, sync.person('ann').participantId, { ...sync.person('ann'), name })
      await soon(others).toMatchObject({ [id]: { person: { name }, presence } })
    }
    const moved = { ...presence, cursor: { ...presence.cursor, x: 100 } }
    ann.awareness.setLocalStateField('presence', moved)
    await soon(others).toMatchObject({ [id]: { person: { name: 'Anke' }, presence: moved } })
    // Its own state never came back to it, which a stock client would take for news and send again.
    expect(ann.awareness.getLocalState()).toEqual({ presence: moved })
  })
})

describe('A2 one client id per connection, for good', () => {
  it('nobody can speak for another or take their id', async () => {
    const { others } = await observe()
    const ann = await sync.raw('shared', sync.seat('ann', 'participant'))
    const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
    ann.send(awarenessFrame({ clientId: 5, clock: 1, state: { presence } }))
    await soon(others).toHaveProperty('5')
    const evil = { ...presence, pageId: 'page:evil' }
    eve.send(awarenessFrame({ clientId: 5, clock: 99, state: { presence: evil } }))
    eve.send(awarenessFrame({ clientId: 5, clock: 100, state: null }))
    eve.send(awarenessFrame({ clientId: 6, clock: 1, state: {} }))
    eve.send(awarenessFrame({ clientId: 7, clock: 1, state: {} }))
    eve.send(
      awarenessFrame(
        { clientId: 6, clock: 2, state: { presence: evil } },
        { clientId: 5, clock: 200, state: null },
      ),
    )
    eve.send(awarenessFrame({ clientId: 6, clock: 3, state: { presence } }))
    const expected = {
      5: { person: sync.person('ann'), presence },
      6: { person: sync.person('eve'), presence },
    }
    await soon(others).toEqual(expected)
    // Not even after the owner has left.
    ann.socket.close()
    await soon(others).toEqual({ 6: expected[6] })
    const mallory = await sync.raw('shared', sync.seat('mallory', 'participant'))
    mallory.send(awarenessFrame({ clientId: 5, clock: 300, state: { presence: evil } }))
    mallory.send(awarenessFrame({ clientId: 8, clock: 1, state: {} }))
    await soon(others).toEqual({ 6: expected[6], 8: { person: sync.person('mallory') } })
  })

  it('the same person comes back with it before the old socket is known dead', async () => {
    const { others } = await observe()
    const token = sync.seat('ann', 'participant')
    const old = await sync.raw('shared', token)
    old.send(awarenessFrame({ clientId: 5, clock: 7, state: { presence } }))
    await soon(others).toHaveProperty('5')
    const back = await sync.raw('shared', token)
    back.send(
      awarenessFrame({ clientId: 5, clock: 7, state: { presence: { ...presence, pageId: 'page:2' } } }),
    )
    await soon(others).toMatchObject({ 5: { presence: { pageId: 'page:2' } } })
    old.socket.close()
    await soon(() => sync.rooms.stats().connections).toBe(2)
    back.send(awarenessFrame({ clientId: 5, clock: 8, state: { presence } }))
    await soon(others).toMatchObject({ 5: { presence: { pageId: 'page:1' } } })
  })
})

describe('A3 people come and go', () => {
  it('who leaves disappears, who returns with the same clock appears, newcomers see everybody', async () => {
    const { others } = await observe()
    const ann = sync.provider('shared', sync.seat('ann', 'participant'))
    ann.awareness.setLocalState({ presence })
    const id = ann.doc.clientID
    for (let round = 0; round < 3; round++) {
      await soon(others).toHaveProperty(`${id}`)
      ann.disconnect()
      await soon(others).toEqual({})
      ann.connect()
    }
    await soon(others).toHaveProperty(`${id}`)
    const late = sync.provider('shared', sync.seat('late', 'viewer'))
    await soon(() => late.awareness.getStates().has(id)).toBe(true)
  })

  it('a client that asks gets all states', async () => {
    const ann = sync.provider('shared', sync.seat('ann', 'participant'))
    await soon(() => ann.synced).toBe(true)
    const client = await sync.raw('shared', sync.seat('bob', 'participant'))
    await soon(() => client.framesOf(MESSAGE.awareness).length).toBeGreaterThan(0)
    const before = client.framesOf(MESSAGE.awareness).length
    client.send(Uint8Array.of(MESSAGE.queryAwareness))
    await soon(() => client.framesOf(MESSAGE.awareness).length).toBeGreaterThan(before)
  })
})

describe('A5 what is not presence is left out', () => {
  it('unknown or malformed presence is dropped, the person stays', async () => {
    const { others } = await observe()
    const ann = await sync.raw('shared', sync.seat('ann', 'participant'))
    ann.send(
      awarenessFrame({ clientId: 5, clock: 1, state: { presence: { ...presence, secret: 1 }, more: 'x' } }),
    )
    await soon(others).toEqual({ 5: { person: sync.person('ann'), presence } })
    ann.send(awarenessFrame({ clientId: 5, clock: 2, state: { presence: { pageId: 7 } } }))
    await soon(others).toEqual({ 5: { person: sync.person('ann') } })
  })

  it('a state of more than 4 KB is ignored', async () => {
    const { others } = await observe()
    const ann = await sync.raw('shared', sync.seat('ann', 'participant'))
    ann.send(awarenessFrame({ clientId: 5, clock: 1, state: { presence, filler: 'x'.repeat(5000) } }))
    ann.send(awarenessFrame({ clientId: 6, clock: 1, state: {} }))
    await soon(others).toEqual({ 6: { person: sync.person('ann') } })
  })
})

describe('A6 one frame per tick', () => {
  it('forty people who move at once come as few frames', async () => {
    const client = await sync.raw('shared', sync.seat('bob', 'viewer'))
    await client.sync()
    const people = await Promise.all(
      Array.from({ length: 40 }, (_, n) => sync.raw('shared', sync.seat(`p${n}`, 'participant'))),
    )
    const { others } = await observe()
    const before = client.framesOf(MESSAGE.awareness).length
    people.forEach((person, n) => {
      person.send(awarenessFrame({ clientId: 1000 + n, clock: 1, state: { presence } }))
    })
    await soon(() => Object.keys(others()).length).toBe(40)
    expect(client.framesOf(MESSAGE.awareness).length - before).toBeLessThan(8)
  })
})

describe('A7 only who is connected counts as here', () => {
  it('in any layer', async () => {
    expect(sync.rooms.connected(BOARD).size).toBe(0)
    const client = await sync.raw('own', sync.seat('ann', 'participant'))
    expect([...sync.rooms.connected(BOARD)]).toEqual([sync.person('ann').participantId])
    client.socket.close()
    await soon(() => sync.rooms.connected(BOARD).size).toBe(0)
  })
})
