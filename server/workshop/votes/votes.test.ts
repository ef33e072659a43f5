import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../testServer.ts'
import { openTestTable, soon, type TestPerson, type TestTable } from '../../testTable.ts'

let clock = 1_000_000
let server: TestServer
let table: TestTable
let ann: TestPerson
let ben: TestPerson
beforeAll(async () => {
  server = await startTestServer({ sockets: true, now: () => clock })
})
afterAll(() => server.close())
beforeEach(async () => {
  table = await openTestTable(server)
  ann = await table.sit('Ann')
  ben = await table.sit('Ben')
  for (const [i, id] of ['a', 'b', 'c'].entries())
    table.host.write(id, `idea ${id}`, { layer: 'shared', x: 3000 + 400 * i })
  await soon(() => ben.notes()).toHaveLength(3)
  return () => {
    for (const person of [table.host, ann, ben]) person.leave()
  }
})

async function start(rules: object = {}): Promise<string> {
  const { body, status } = await table.send({ type: 'vote.start', dots: 3, ...rules })
  expect({ status, body }).toMatchObject({ status: 200 })
  return `${body.voteId}`
}
const put = (voteId: string, person: TestPerson, body: object) => table.ballot('PUT', voteId, person, body)
const [a, b, c] = ['shape:a', 'shape:b', 'shape:c'] as const

describe('a vote with dots', () => {
  it('E1 E2 takes ballots within the rules, gives them back to their owner, and says how many dots are left', async () => {
    const voteId = await start()
    expect((await table.ballot('GET', voteId, ann)).body).toEqual({ ballot: {}, left: 3, done: false })
    expect((await put(voteId, ann, { [a]: 1, [b]: 1 })).body).toEqual({
      ballot: { [a]: 1, [b]: 1 },
      left: 1,
      done: false,
    })
    expect((await table.ballot('GET', voteId, ben)).body).toMatchObject({ ballot: {}, left: 3 })
    const refused = [
      [{ [a]: 2 }, 422, 'ballot_stacked'],
      [{ [a]: 2, [b]: 2 }, 422, 'ballot_too_many'],
      [{ 'shape:gone': 1 }, 422, 'ballot_note_missing'],
      [{ [a]: -1 }, 400, 'bad_request'],
      [{ [a]: 0.5 }, 400, 'bad_request'],
      [{ 'page:step-1': 1 }, 400, 'bad_request'],
      [[1], 400, 'bad_request'],
    ] as const
    for (const [body, status, code] of refused)
      expect(await put(voteId, ann, body)).toMatchObject({ status, body: { code } })
    expect((await table.ballot('GET', voteId, ann)).body).toMatchObject({ left: 1 })
    expect(await put('no-such-vote', ann, {})).toMatchObject({
      status: 404,
      body: { code: 'vote_not_found' },
    })
    const viewer = await table.sit('Vera', 'viewer')
    expect(await put(voteId, viewer, {})).toMatchObject({ status: 403 })
    expect(await table.ballot('GET', voteId, viewer)).toMatchObject({ status: 403 })
    viewer.leave()
  })

  it('E3 the end counts, deletes the ballots and shows ranks; the same command again gets the same reply', async () => {
    const voteId = await start({ stacking: true, title: 'Which first?' })
    await put(voteId, ann, { [a]: 2, [b]: 1 })
    await put(voteId, ben, { [a]: 1 })
    const end = { type: 'vote.end', voteId, commandId: 'end-it-once' }
    const { body } = await table.send(end)
    expect((await table.send(end)).body).toEqual(body)
    await soon(() => ben.session().voting).toBeNull()
    expect(ben.session().votes[voteId]).toMatchObject({
      title: 'Which first?',
      counts: { [a]: 3, [b]: 1 },
      voters: 2,
    })
    expect(JSON.stringify(ben.session().votes)).not.toMatch(new RegExp(`${ann.id}|${ben.id}`))
    expect(await server.storage.ballotsOf(table.board.id, voteId)).toEqual([])
    expect(await put(voteId, ann, {})).toMatchObject({ status: 404 })
    expect(await table.send({ type: 'vote.end', voteId })).toMatchObject({ status: 404 })
  })

  it('E4 dots on a deleted note come back; moving a note takes nobody’s dots', async () => {
    const voteId = await start({ scope: { step: 'step-1' } })
    await put(voteId, ann, { [a]: 1, [b]: 1 })
    table.host.remove('a')
    await soon(() => ann.notes()).toHaveLength(2)
    expect((await table.ballot('GET', voteId, ann)).body).toEqual({
      ballot: { [b]: 1 },
      left: 2,
      done: false,
    })
    expect((await put(voteId, ann, { [a]: 1, [b]: 1, [c]: 1 })).body).toMatchObject({
      ballot: { [b]: 1, [c]: 1 },
      left: 1,
    })
    await table.send({ type: 'vote.end', voteId })
    await soon(() => ben.session().votes[voteId]?.counts).toEqual({ [b]: 1, [c]: 1 })
  })

  it('E5 a vote on one zone takes the notes whose middle lies in it', async () => {
    const zoneId = `${[...recordIds(table.host, 'stage')].find((id) => id.startsWith('shape:zone-'))}`
    const zone = table.host.record(zoneId.slice('shape:'.length), 'stage')
    table.host.write('in', 'inside', { layer: 'shared', x: Number(zone?.x), y: Number(zone?.y) })
    await soon(() => ben.notes()).toHaveLength(4)
    const voteId = await start({ scope: { zone: zoneId } })
    expect(await put(voteId, ann, { [a]: 1 })).toMatchObject({ body: { code: 'ballot_out_of_scope' } })
    expect(await put(voteId, ann, { 'shape:in': 1 })).toMatchObject({ status: 200 })
    table.host.put('shared', { ...table.host.record('in'), x: 9000 })
    await soon(() => ben.record('in')?.x).toBe(9000)
    expect(await put(voteId, ann, { 'shape:in': 1 })).toMatchObject({ status: 200, body: { left: 2 } })
    expect(await put(voteId, ben, { 'shape:in': 1 })).toMatchObject({ body: { code: 'ballot_out_of_scope' } })
    await table.send({ type: 'vote.discard', voteId })
    expect(await table.send({ type: 'vote.start', scope: { zone: 'shape:a' } })).toMatchObject({
      status: 404,
    })
    expect(await table.send({ type: 'vote.start', scope: 'step' })).toMatchObject({ status: 404 })
  })

  it('E6 own notes get none where that was agreed', async () => {
    ann.layers.own?.doc.getMap('mine')
    ann.layers.own?.edit((records) => records.doc?.getMap('mine').set(a, 1))
    const voteId = await start({ ownAllowed: false })
    await soon(async () => (await put(voteId, ann, { [a]: 1 })).body).toMatchObject({
      code: 'ballot_own_note',
    })
    expect(await put(voteId, ben, { [a]: 1 })).toMatchObject({ status: 200 })
  })

  it('E7 everybody sees how many are done, not who; the time runs out and is extended', async () => {
    const voteId = await start({ seconds: 60 })
    expect((await table.done(voteId, ann)).body).toMatchObject({ done: true })
    await soon(() => ben.session().voting).toMatchObject({ done: 1, endsAt: clock + 60_000 })
    await table.done(voteId, ann, false)
    await soon(() => ben.session().voting?.done).toBe(0)
    clock += 63_000
    expect(await put(voteId, ann, { [a]: 1 })).toMatchObject({ status: 409, body: { code: 'vote_over' } })
    await table.send({ type: 'vote.extend', voteId, seconds: 30 })
    expect(await put(voteId, ann, { [a]: 1 })).toMatchObject({ status: 200 })
    expect(await table.send({ type: 'vote.remind', voteId })).toMatchObject({ status: 200 })
    expect(await table.send({ type: 'vote.start' })).toMatchObject({ status: 409 })
    await table.send({ type: 'vote.discard', voteId })
    await soon(() => ben.session()).toMatchObject({ voting: null, votes: {} })
    expect(await server.storage.ballotsOf(table.board.id, voteId)).toEqual([])
  })

  it('E8 who was removed has no say; an open vote names the others', async () => {
    const voteId = await start({ open: true })
    await put(voteId, ann, { [a]: 1 })
    await put(voteId, ben, { [b]: 1 })
    const { board } = table
    await server.call('DELETE', `/api/boards/${board.id}/people/${ann.id}`, { token: board.seat.token })
    await table.send({ type: 'vote.end', voteId })
    await soon(() => table.host.session().votes[voteId]).toMatchObject({
      counts: { [b]: 1 },
      ballots: { [ben.id]: { [b]: 1 } },
      voters: 1,
    })
  })
})

describe('other ballots', () => {
  it('E9 three colours and scores are counted in their own way', async () => {
    const colors = await start({ kind: 'howNowWow', dots: 2 })
    expect((await put(colors, ann, { [a]: { wow: 1 }, [b]: { how: 1 } })).body).toMatchObject({
      left: { how: 1, now: 2, wow: 1 },
    })
    for (const stacked of [{ now: 2 }, { now: 1, wow: 1 }])
      expect(await put(colors, ann, { [a]: stacked })).toMatchObject({ body: { code: 'ballot_stacked' } })
    await put(colors, ben, { [a]: { now: 1 } })
    await table.send({ type: 'vote.end', voteId: colors })
    await soon(() => ben.session().votes[colors]).toMatchObject({
      counts: { [a]: 2, [b]: 1 },
      colors: { [a]: { how: 0, now: 1, wow: 1 } },
    })
    const scores = await start({ kind: 'nuf' })
    expect((await put(scores, ann, { [a]: { new: 8, useful: 4 } })).body).toMatchObject({ left: null })
    expect(await put(scores, ben, { [a]: { new: 11 } })).toMatchObject({ status: 400 })
    await put(scores, ben, { [a]: { new: 4 } })
    await table.send({ type: 'vote.end', voteId: scores })
    await soon(() => ben.session().votes[scores]).toMatchObject({
      counts: { [a]: 2 },
      scores: { [a]: { total: 10, new: { mean: 6, spread: 2 }, useful: { mean: 4, spread: 0 } } },
    })
  })
})

function recordIds({ layers }: TestPerson, layer: 'stage' | 'shared'): Iterable<string> {
  const records = layers[layer]?.doc.getMap('board').get('records') as Map<string, unknown> | undefined
  return records?.keys() ?? []
}
