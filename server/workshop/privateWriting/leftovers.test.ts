import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownNotesOf } from '../../../shared/board/ownNotes.ts'
import { startTestServer, type TestServer } from '../../testServer.ts'
import { openTestTable, soon, type TestPerson, type TestTable } from '../../testTable.ts'

let server: TestServer
let table: TestTable
let ann: TestPerson
beforeAll(async () => {
  server = await startTestServer({ sockets: true })
})
afterAll(() => server.close())
beforeEach(async () => {
  table = await openTestTable(server)
  ann = await table.sit('Ann')
  return () => {
    for (const person of [table.host, ann]) person.leave()
  }
})

/** As a client does it, which remembers in which silent writing it was. */
async function writeNote(id: string, text: string, at = {}): Promise<void> {
  const { since, anonymous } = (await table.session()).privateWriting ?? {}
  ann.write(id, text, at)
  ann.layers.own?.edit((records) => {
    if (records.doc) ownNotesOf(records.doc).set(`shape:${id}`, { since, anonymous })
  })
  await soon(() => table.host.session().privateWriting?.counts[ann.id]).toBe(1)
}

it('V6 what somebody kept for themselves is not revealed with what the group writes next', async () => {
  await table.send({ type: 'private.start' })
  await writeNote('a1', 'kept')
  await table.send({ type: 'private.cancel' })
  await table.send({ type: 'private.start' })
  await writeNote('a2', 'for all', { x: 900 })
  expect((await table.send({ type: 'private.reveal' })).body).toMatchObject({ revealed: { notes: 1 } })
  await soon(() => table.host.notes()).toEqual(['a2 for all'])
  await soon(() => ann.notes('own')).toEqual(['a1 kept'])
  await table.send({ type: 'private.share' }, ann.token)
  await soon(() => table.host.notes()).toEqual(['a1 kept', 'a2 for all'])
})

it('V5 and if it is shared after a later one with names', async () => {
  await table.send({ type: 'private.start', anonymous: true })
  await writeNote('a1', 'whose?')
  await table.send({ type: 'private.cancel' })
  await table.send({ type: 'private.start', anonymous: false })
  await table.send({ type: 'private.cancel' })
  await table.send({ type: 'private.share', anonymous: false }, ann.token)
  await soon(() => table.host.notes()).toEqual(['a1 whose?'])
  expect(table.host.record('a1')?.meta).not.toHaveProperty('author')
})

it('G5 nobody but hosts shares while editing is paused', async () => {
  await table.send({ type: 'private.start' })
  ann.write('a1', 'wait')
  await soon(() => table.host.session().privateWriting?.counts[ann.id]).toBe(1)
  await table.send({ type: 'private.cancel' })
  await table.send({ type: 'editing.pause' })
  expect(await table.send({ type: 'private.share' }, ann.token)).toMatchObject({ status: 409 })
  expect(table.host.notes()).toEqual([])
  await table.send({ type: 'editing.resume' })
  expect(await table.send({ type: 'private.share' }, ann.token)).toMatchObject({ status: 200 })
  await soon(() => table.host.notes()).toEqual(['a1 wait'])
})

it('L3 what does not fit on the board is not shared, and stays', async () => {
  await table.send({ type: 'private.start' })
  ann.write('a1', 'wait')
  await soon(() => table.host.session().privateWriting?.counts[ann.id]).toBe(1)
  await table.send({ type: 'private.cancel' })
  const fits = vi.spyOn(server.live, 'fits').mockResolvedValue(false)
  expect(await table.send({ type: 'private.share' }, ann.token)).toMatchObject({ status: 413 })
  expect(fits.mock.calls[0]?.[1]).toBeGreaterThan(100)
  fits.mockRestore()
  expect(ann.notes('own')).toEqual(['a1 wait'])
  expect(await table.send({ type: 'private.share' }, ann.token)).toMatchObject({ status: 200 })
})

it('V2 who is removed while the reveal is under way is not revealed', async () => {
  await table.send({ type: 'private.start' })
  ann.write('a1', 'gone')
  await soon(() => table.host.session().privateWriting?.counts[ann.id]).toBe(1)
  const { gather } = server.live
  server.live.gather = async (...args) => {
    await gather(...args)
    const address = `/api/boards/${table.board.id}/people/${ann.id}`
    await server.call('DELETE', address, { token: table.board.seat.token })
  }
  expect((await table.send({ type: 'private.reveal' })).body).toMatchObject({ revealed: { notes: 0 } })
  server.live.gather = gather
  expect(table.host.notes()).toEqual([])
})
