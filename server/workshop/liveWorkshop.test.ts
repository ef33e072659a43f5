import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import { takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { openTestWorkshop, type TestWorkshop } from '../testWorkshop.ts'
import { awarenessFrame } from '../ws/testAwarenessFrame.ts'
import { openRawClient, soon } from '../ws/testSync.ts'

let server: TestServer
let workshop: TestWorkshop
const sockets: WebSocket[] = []
beforeAll(async () => {
  server = await startTestServer({ sockets: true })
  workshop = await openTestWorkshop(server)
})
afterAll(async () => {
  for (const socket of sockets) socket.terminate()
  await server.close()
})

async function enter(layer: Layer, token: string) {
  const address = `${server.url.replace('http', 'ws')}/sync/${workshop.board.id}/${layer}?token=${token}`
  const client = await openRawClient(address)
  sockets.push(client.socket)
  await client.sync()
  client.barrier(1)
  await soon(() => client.echoes()).toEqual([1])
  return client
}

const eventsOf = ({ framesOf }: { framesOf(type: number): Uint8Array[] }) =>
  framesOf(105).map((frame) =>
    JSON.parse(new TextDecoder().decode(frame.subarray(frame.length > 129 ? 3 : 2))),
  )

it('G1 a raw client sees what a command changed, in the session map of the stage', async () => {
  const ann = await takeSeat(server, workshop.board, 'participant')
  const client = await enter('stage', ann.token)
  await workshop.send({ type: 'step.go', stepId: 'step-1' })
  await workshop.send({ type: 'timer.start', seconds: 300 })
  await soon(() => readSession(client.doc).timer?.totalMs).toBe(300_000)
  expect(readSession(client.doc)).toMatchObject({ current: { stepId: 'step-1' }, steps: [{ id: 'step-1' }] })
})

it('X6 nobody’s client writes the session, not a host’s either', async () => {
  const host = await enter('stage', workshop.board.seat.token)
  host.doc.on('update', (update: Uint8Array) => {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint8Array(encoder, update)
    })
    host.send(frame)
  })
  host.doc.getMap('session').set('editing', { paused: true })
  await soon(() => host.closeCode()).toBe(4403)
  expect((await workshop.session()).editing).toEqual({ paused: false })
})

it('G7 people are gathered where the host looks, and reactions come with who sent them', async () => {
  const { board } = workshop
  const ann = await takeSeat(server, board, 'participant')
  const screen = await enter('stage', ann.token)
  await workshop.send({ type: 'people.gather' })
  await soon(() => eventsOf(screen)).toMatchObject([
    { type: 'gather', participantId: board.seat.participantId, view: { pageId: 'page:step-1' } },
  ])
  const host = await enter('shared', board.seat.token)
  const viewport = { x: 10, y: 20, w: 300, h: 200 }
  const presence = {
    pageId: 'page:elsewhere',
    cursor: null,
    selectedShapeIds: [],
    viewport,
    brush: null,
    followingParticipantId: null,
  }
  host.send(awarenessFrame({ clientId: host.doc.clientID, clock: 1, state: { presence } }))
  await soon(() => server.live.presenceOf(board.id, board.seat.participantId)).toEqual(presence)
  await workshop.send({ type: 'people.gather' })
  const view = { pageId: 'page:step-1', x: 0, y: 0, w: 1, h: 1 }
  await workshop.send({ type: 'people.gather', view })
  await workshop.send({ type: 'reaction.send', kind: 'idea' }, ann.token)
  await soon(() => eventsOf(screen).slice(1)).toMatchObject([
    { type: 'gather', view: { pageId: 'page:elsewhere', ...viewport } },
    { type: 'gather', view },
    { type: 'reaction', participantId: ann.participantId, kind: 'idea' },
  ])
})

it('G8 a host who is removed, or no host any more, loses the spotlight', async () => {
  const { board } = workshop
  for (const [method, body] of [
    ['PATCH', { role: 'participant' }],
    ['DELETE', undefined],
  ] as const) {
    const cohost = await takeSeat(server, board, 'host')
    await enter('stage', cohost.token)
    await workshop.send({ type: 'spotlight.start' }, cohost.token)
    expect((await workshop.session()).spotlight?.participantId).toBe(cohost.participantId)
    const path = `/api/boards/${board.id}/people/${cohost.participantId}`
    await server.call(method, path, { token: board.seat.token, body })
    await soon(async () => (await workshop.session()).spotlight).toBeNull()
  }
})
