import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commandSchema } from '../../shared/protocol/commands.ts'
import { takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { openTestWorkshop, type TestWorkshop } from '../testWorkshop.ts'

let clock = 1_000_000
let server: TestServer
let workshop: TestWorkshop
beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
})
afterAll(() => server.close())
beforeEach(async () => {
  workshop = await openTestWorkshop(server)
  await workshop.send({ type: 'step.go', stepId: 'step-1' })
})

/** One of each kind, in an order in which a host may send them all. */
const COMMANDS = [
  { type: 'step.add', templateId: 'brainstorming' },
  { type: 'step.duplicate', stepId: 'step-1' },
  { type: 'step.go', stepId: 'step-1' },
  { type: 'step.rename', stepId: 'step-1', title: 'Listen' },
  { type: 'step.plan', stepId: 'step-1', minutes: 10 },
  { type: 'step.move', stepId: 'step-1', afterStepId: null },
  { type: 'step.remove', stepId: 'step-1' },
  { type: 'step.restore', stepId: 'step-1' },
  { type: 'timer.start', seconds: 60 },
  { type: 'timer.pause' },
  { type: 'timer.resume' },
  { type: 'timer.extend', seconds: 60 },
  { type: 'timer.stop' },
  { type: 'spotlight.start' },
  { type: 'spotlight.stop' },
  { type: 'people.gather' },
  { type: 'editing.pause' },
  { type: 'editing.resume' },
  { type: 'ready.set', ready: true },
  { type: 'ready.clear' },
  { type: 'reaction.send', kind: 'heart' },
] as const
const FOR_PARTICIPANTS = ['ready.set', 'reaction.send']

describe('G2 who may send what', () => {
  it('has a case for every command of the session', () => {
    const known = commandSchema.def.options.map((option) => [...option.shape.type.def.values][0])
    const others = known.filter((type) => !/^(private|vote|round|sheet)[.]/.test(`${type}`))
    expect(COMMANDS.map(({ type }) => type).toSorted()).toEqual(others.toSorted())
  })

  it('hosts all, participants their signals, viewers and strangers nothing, and what is refused changes nothing', async () => {
    const { board } = workshop
    const participant = await takeSeat(server, board, 'participant')
    const viewer = await takeSeat(server, board, 'viewer')
    for (const command of COMMANDS) {
      const before = await workshop.session()
      expect(await workshop.send(command, viewer.token)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
      expect(await workshop.send(command, 'x'.repeat(24))).toMatchObject({ status: 401 })
      expect(await workshop.send(command, board.key)).toMatchObject({ status: 401 })
      const mayParticipant = FOR_PARTICIPANTS.includes(command.type)
      if (!mayParticipant)
        expect(await workshop.send(command, participant.token)).toMatchObject({ status: 403 })
      expect(await workshop.session()).toEqual(before)
      if (mayParticipant)
        expect(await workshop.send(command, participant.token)).toMatchObject({ status: 200 })
      const { status, body } = await workshop.send(command)
      expect({ type: command.type, status, now: body.now }).toEqual({
        type: command.type,
        status: 200,
        now: clock,
      })
    }
  })

  it('refuses what is no command, and boards that are not there', async () => {
    for (const body of [{}, { type: 'step.fly' }, { type: 'timer.start', seconds: -1 }, { type: 'step.go' }])
      expect(await workshop.send(body)).toMatchObject({ status: 400, body: { code: 'bad_request' } })
    const { token } = workshop.board.seat
    expect(
      await server.call('POST', '/api/boards/nosuchboard0/commands', { token, body: COMMANDS[8] }),
    ).toMatchObject({
      status: 404,
      body: { code: 'board_not_found' },
    })
    await server.call('DELETE', `/api/boards/${workshop.board.id}`, { token })
    expect(await workshop.send({ type: 'timer.start', seconds: 5 })).toMatchObject({
      body: { code: 'board_not_found' },
    })
  })
})

describe('G1 order', () => {
  it('commands sent at once are carried out one after another, in the order in which they came', async () => {
    const { board } = workshop
    const titles = Array.from({ length: 30 }, (_, i) => `Title ${i}`)
    const rename = (title: string) => ({ type: 'step.rename', stepId: 'step-1', title }) as const
    const send = (title: string) => server.workshop.commands.send(board.id, board.seat.token, rename(title))
    await Promise.all(titles.map(send))
    expect((await workshop.session()).steps[0]?.title).toBe('Title 29')
    const added = await Promise.all(
      [1, 2, 3].map(() => workshop.send({ type: 'step.add', templateId: 'empty' })),
    )
    const ids = (await workshop.session()).steps.map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set(['step-1', ...added.map(({ body }) => body.stepId)]))
    expect(ids).toHaveLength(4)
  })

  it('everybody who says they are ready at the same moment is', async () => {
    const seats = await Promise.all(
      [1, 2, 3, 4, 5].map(() => takeSeat(server, workshop.board, 'participant')),
    )
    await Promise.all(seats.map(({ token }) => workshop.send({ type: 'ready.set', ready: true }, token)))
    const { ready } = await workshop.session()
    expect(new Set(ready)).toEqual(new Set(seats.map(({ participantId }) => participantId)))
  })
})

describe('G4 the same command again', () => {
  const add = { type: 'step.add', templateId: 'empty', commandId: 'command-1' }

  it('changes nothing and gets the same reply, also when both come at once', async () => {
    const replies = await Promise.all([workshop.send(add), workshop.send(add), workshop.send(add)])
    clock += 1000
    replies.push(await workshop.send(add))
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect((await workshop.session()).steps).toHaveLength(2)
  })

  it('is another command when it comes from somebody else, or an hour later', async () => {
    const cohost = await takeSeat(server, workshop.board, 'host')
    await workshop.send(add)
    await workshop.send(add, cohost.token)
    expect((await workshop.session()).steps).toHaveLength(3)
    clock += 60 * 60 * 1000
    await workshop.send(add)
    expect((await workshop.session()).steps).toHaveLength(4)
  })

  it('is carried out when it was refused before and fits now', async () => {
    const pause = { type: 'timer.pause', commandId: 'command-2' }
    expect(await workshop.send(pause)).toMatchObject({ status: 409, body: { code: 'command_conflict' } })
    await workshop.send({ type: 'timer.start', seconds: 5 })
    expect(await workshop.send(pause)).toMatchObject({ status: 200 })
  })
})

describe('G7 reactions', () => {
  it('are refused when somebody sends them without end, and fit again a moment later', async () => {
    const ann = await takeSeat(server, workshop.board, 'participant')
    const react = () => workshop.send({ type: 'reaction.send', kind: 'applause' }, ann.token)
    const statuses = await Promise.all(Array.from({ length: 14 }, async () => (await react()).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(4)
    clock += 1000
    expect((await react()).status).toBe(200)
  })
})

describe('G2 sharing what was left over', () => {
  it('looks through a whole layer, so nobody does it without end', async () => {
    const ann = await takeSeat(server, workshop.board, 'participant')
    const share = () => workshop.send({ type: 'private.share' }, ann.token)
    const statuses = await Promise.all(Array.from({ length: 7 }, async () => (await share()).status))
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  })
})

describe('G3 the server’s clock', () => {
  it('is told to anyone', async () => {
    expect(await server.call('GET', '/api/time')).toMatchObject({ status: 200, body: { now: clock } })
  })
})
