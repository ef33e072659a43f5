import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../testServer.ts'
import { openTestTable, soon, type TestPerson, type TestTable } from '../../testTable.ts'
import { arrowOn, groupOn, noteOn } from '../../testWorkshop.ts'

let server: TestServer
let table: TestTable
let ann: TestPerson
let ben: TestPerson
beforeAll(async () => {
  server = await startTestServer({ sockets: true })
})
afterAll(() => server.close())
beforeEach(async () => {
  table = await openTestTable(server)
  ann = await table.sit('Ann')
  ben = await table.sit('Ben')
  return () => {
    for (const person of [table.host, ann, ben]) person.leave()
  }
})

describe('silent writing', () => {
  it('V1 what people write stays with them; others see how many notes they have', async () => {
    await table.send({ type: 'private.start', anonymous: true })
    ann.write('a1', 'secret')
    ann.write('a2', 'secret')
    await soon(() => ben.session().privateWriting).toMatchObject({ anonymous: true, counts: { [ann.id]: 2 } })
    expect(ben.notes()).toEqual([])
    expect(table.host.notes()).toEqual([])
    expect(await table.send({ type: 'private.start' })).toMatchObject({ status: 409 })
    expect(await table.send({ type: 'private.share' }, ann.token)).toMatchObject({ status: 409 })
    for (const type of ['private.start', 'private.reveal', 'private.cancel'])
      expect(await table.send({ type }, ann.token)).toMatchObject({ status: 403 })
  })

  it('V2 the reveal moves everybody’s notes, with names; the same command again changes nothing', async () => {
    await table.send({ type: 'private.start' })
    ann.write('a1', 'from Ann')
    ben.write('b1', 'from Ben', { x: 800 })
    const reveal = { type: 'private.reveal', commandId: 'reveal-once' }
    const { body } = await table.send(reveal)
    expect(body).toMatchObject({ revealed: { notes: 2, people: 2 } })
    expect((await table.send(reveal)).body).toEqual(body)
    await soon(() => table.host.notes()).toEqual(['a1 from Ann', 'b1 from Ben'])
    expect(table.host.record('a1')).toMatchObject({
      meta: { author: { participantId: ann.id, name: 'Ann', number: 2 } },
      x: 100,
      y: 100,
    })
    await soon(() => ann.notes('own')).toEqual([])
    await soon(() => table.host.session()).toMatchObject({
      privateWriting: null,
      lastWriting: { anonymous: false },
    })
    expect(await table.send({ type: 'private.reveal' })).toMatchObject({ status: 409 })
  })

  it('V3 what hangs together stays together: groups, arrows, and the order of the pile', async () => {
    await table.send({ type: 'private.start' })
    const group = groupOn('page:step-1', 'ga')
    ann.put('own', group, noteOn('shape:ga', 'x', 'grouped'))
    ann.write('a1', 'one')
    ann.write('a2', 'two', { x: 900 })
    ann.put('own', ...arrowOn('page:step-1', 'arrow', 'a1', 'a2'))
    ben.write('b1', 'three', { x: 1500 })
    await table.send({ type: 'private.reveal' })
    await soon(() => ben.notes()).toHaveLength(4)
    expect(ben.record('x')).toMatchObject({ parentId: 'shape:ga' })
    expect(ben.record('arrow')).toMatchObject({ type: 'arrow' })
    const top = ['ga', 'a1', 'a2', 'b1', 'arrow'].map((id) => String(ben.record(id)?.index))
    expect(new Set(top).size).toBe(5)
    expect(ann.layers.own?.doc.getMap('mine').has('shape:a1')).toBe(true)
  })

  it('V4 notes on one spot are spread, the others stay', async () => {
    await table.send({ type: 'private.start' })
    ann.write('a1', 'one')
    ben.write('b1', 'two')
    await table.send({ type: 'private.reveal' })
    await soon(() => ben.notes()).toHaveLength(2)
    const [a, b] = [ben.record('a1'), ben.record('b1')]
    expect(
      Math.max(Math.abs(Number(a?.x) - Number(b?.x)), Math.abs(Number(a?.y) - Number(b?.y))),
    ).toBeGreaterThan(119)
  })

  it('V5 who is away keeps their notes, and shares them later as it was announced', async () => {
    await table.send({ type: 'private.start', anonymous: true })
    ann.write('a1', 'late')
    await soon(() => ben.session().privateWriting?.counts[ann.id]).toBe(1)
    ann.leave()
    await soon(() => server.live.connected(table.board.id).has(ann.id)).toBe(false)
    expect((await table.send({ type: 'private.reveal' })).body).toMatchObject({ revealed: { notes: 0 } })
    const back = await table.enter({ participantId: ann.id, token: ann.token, role: 'participant' })
    expect(back.notes('own')).toEqual(['a1 late'])
    expect(ben.notes()).toEqual([])
    const shared = await table.send({ type: 'private.share', anonymous: false }, ann.token)
    expect(shared.body).toMatchObject({ revealed: { notes: 1, people: 1 } })
    await soon(() => ben.notes()).toEqual(['a1 late'])
    expect(ben.record('a1')).toMatchObject({ meta: {} })
    back.leave()
  })

  it('V6 after cancelling everybody keeps their notes until they share them', async () => {
    await table.send({ type: 'private.start' })
    ann.write('a1', 'mine')
    await table.send({ type: 'private.cancel' })
    await soon(() => ann.session().privateWriting).toBeNull()
    expect(ben.notes()).toEqual([])
    await table.send({ type: 'private.share' }, ann.token)
    await soon(() => ben.notes()).toEqual(['a1 mine'])
    expect(ben.record('a1')).toMatchObject({ meta: { author: { name: 'Ann' } } })
  })

  it('V7 what is typed while the reveal comes is not lost', async () => {
    await table.send({ type: 'private.start' })
    ann.write('a1', 'half a')
    const revealing = table.send({ type: 'private.reveal' })
    let typed = 0
    while (ann.notes().length === 0 && typed < 500) {
      typed += 1
      setOpacity(ann, 'a1', typed)
      await new Promise(setImmediate)
    }
    ann.write('a2', 'a whole one', { x: 900 })
    setOpacity(ann, 'a1', 777)
    await revealing
    await soon(() => ben.record('a1')?.opacity).toBe(0.777)
    await soon(() => ben.notes()).toEqual(['a1 half a', 'a2 a whole one'])
    await soon(() => ann.notes('own')).toEqual([])
  })

  it('V7 what a next writing hides is no rest of the one before', async () => {
    await table.send({ type: 'private.start' })
    await table.send({ type: 'private.reveal' })
    const revealedAt = Date.now()
    await table.send({ type: 'private.start' })
    ann.write('a1', 'not for others')
    await soon(() => ben.session().privateWriting?.counts[ann.id]).toBe(1)
    await table.send({ type: 'private.cancel' })
    await soon(() => Date.now() - revealedAt).toBeGreaterThan(3_800)
    expect(ben.notes()).toEqual([])
    expect(ann.notes('own')).toEqual(['a1 not for others'])
  })
})

function setOpacity(person: TestPerson, id: string, thousandths: number): void {
  const own = person.layers.own
  own?.edit((records) => {
    const note = records.get(`shape:${id}`) as Map<string, unknown> | undefined
    if (note) note.set('opacity', thousandths / 1000)
    else records.set('nobody', thousandths)
  })
}
