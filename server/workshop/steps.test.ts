import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readRecords } from '../../shared/board/layerDoc.ts'
import { AGENDAS, findAgenda } from '../../shared/templates/agendas.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { arrowOn, groupOn, noteOn, openTestWorkshop, type TestWorkshop } from '../testWorkshop.ts'

let server: TestServer
let workshop: TestWorkshop
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  workshop = await openTestWorkshop(server)
})

const titles = async () => (await workshop.session()).steps.map(({ title }) => title)
const shapesOn = async (layer: 'stage' | 'shared', pageId: string) =>
  readRecords(await workshop.doc(layer)).records.filter(
    (record) => record.typeName === 'shape' && record.parentId === pageId,
  )

async function add(templateId = 'brainstorming', afterStepId?: string): Promise<string> {
  const { body } = await workshop.send({ type: 'step.add', templateId, ...(afterStepId && { afterStepId }) })
  return `${body.stepId}`
}

describe('G6 new boards', () => {
  it('start with the template as their one step, in the board’s language, not started', async () => {
    const { steps, current } = await workshop.session()
    expect(steps).toMatchObject([{ id: 'step-1', title: 'Empathy map', templateId: 'empathy-map' }])
    expect(steps[0]?.goal).toMatch(/\w/)
    expect(current).toBeNull()
    expect(await workshop.pages()).toEqual(['page:step-1 Empathy map'])
  })

  it('of an agenda start with all its steps, each on its page, and can be led at once', async () => {
    for (const [agenda, language] of AGENDAS.map(({ id }, i) => [id, i % 2 ? 'en' : 'de'] as const)) {
      workshop = await openTestWorkshop(server, { agenda, language, title: 'Was hilft?' })
      const { steps, current } = await workshop.session()
      expect(steps).toHaveLength(findAgenda(agenda)?.steps.length ?? 0)
      expect(current).toBeNull()
      expect(await workshop.pages()).toEqual(steps.map(({ id, title }) => `page:${id} ${title}`))
      expect(readRecords(await workshop.doc('stage')).badIds).toEqual([])
      expect(workshop.board.board.template).toBe(steps[0]?.templateId)
      const last = steps.at(-1)?.id
      expect(await workshop.send({ type: 'step.go', stepId: last })).toMatchObject({ status: 200 })
      expect((await workshop.session()).current?.stepId).toBe(last)
    }
  })

  it('refuse an unknown agenda', async () => {
    const body = { title: 'Board', agenda: 'no-such-agenda' }
    expect(await server.call('POST', '/api/boards', { body })).toMatchObject({
      status: 400,
      body: { code: 'bad_request' },
    })
  })

  it('a copy has the guide with its trash, and starts anew', async () => {
    await add()
    await workshop.send({ type: 'step.remove', stepId: 'step-1' })
    await workshop.send({ type: 'timer.start', seconds: 60, commandId: 'command-1' })
    await workshop.send({ type: 'editing.pause' })
    await workshop.send({ type: 'spotlight.start' })
    const { board } = workshop
    const copy = await server.call<{ board: { id: string } }>('POST', `/api/boards/${board.id}/duplicate`, {
      token: board.seat.token,
      body: { title: 'Copy' },
    })
    const seat = await server.call<{ seat: { token: string } }>(
      'POST',
      `/api/boards/${copy.body.board.id}/seats`,
      { token: board.key, body: {} },
    )
    const path = `/api/boards/${copy.body.board.id}/commands`
    const token = seat.body.seat.token
    await server.call('POST', path, { token, body: { type: 'step.restore', stepId: 'step-1' } })
    expect(await server.call('POST', path, { token, body: { type: 'timer.pause' } })).toMatchObject({
      body: { code: 'command_conflict' },
    })
    const { id: _, ...original } = (await workshop.session()).steps[0] ?? { id: '' }
    expect(original).toMatchObject({ title: 'Brainstorming' })
  })
})

describe('G6 steps and their pages', () => {
  it('a new step has its template’s zones on a page of its own, where the guide has it', async () => {
    const last = await add()
    const middle = await add('brainstorming', 'step-1')
    expect(await workshop.pages()).toEqual([
      'page:step-1 Empathy map',
      `page:${middle} Brainstorming`,
      `page:${last} Brainstorming`,
    ])
    expect((await shapesOn('stage', `page:${middle}`)).length).toBeGreaterThan(0)
    expect(await shapesOn('stage', `page:${middle}`)).toHaveLength(
      (await shapesOn('stage', `page:${last}`)).length,
    )
    expect(await workshop.send({ type: 'step.add', templateId: 'nothing' })).toMatchObject({
      status: 404,
      body: { code: 'template_not_found' },
    })
  })

  it('renaming and moving a step renames and moves its page', async () => {
    const second = await add()
    const third = await add()
    await workshop.send({ type: 'step.rename', stepId: third, title: '  Ideas  ' })
    await workshop.send({ type: 'step.move', stepId: third, afterStepId: null })
    expect(await workshop.pages()).toEqual([
      `page:${third} Ideas`,
      'page:step-1 Empathy map',
      `page:${second} Brainstorming`,
    ])
  })

  it('minutes and mode are planned', async () => {
    await workshop.send({ type: 'step.plan', stepId: 'step-1', minutes: null, mode: 'vote' })
    expect((await workshop.session()).steps[0]).toMatchObject({ minutes: null, mode: 'vote' })
  })

  it('a removed step keeps its page and its notes, and comes back with them', async () => {
    await add()
    await workshop.put('shared', noteOn('page:step-1', 'note', 'Hello'))
    await workshop.send({ type: 'step.remove', stepId: 'step-1' })
    expect(await titles()).toEqual(['Brainstorming'])
    expect(await workshop.pages()).toHaveLength(2)
    await workshop.send({ type: 'step.restore', stepId: 'step-1' })
    expect(await titles()).toEqual(['Brainstorming', 'Empathy map'])
    expect(await shapesOn('shared', 'page:step-1')).toHaveLength(1)
    expect((await workshop.pages()).map((page) => page.split(' ')[1])).toEqual(['Brainstorming', 'Empathy'])
  })

  it('a step made before there was a guide is led like any other', async () => {
    await workshop.put('stage', {
      typeName: 'page',
      id: 'page:old',
      name: 'Old page',
      index: 'a05',
      meta: {},
    })
    expect(await workshop.send({ type: 'step.go', stepId: 'old' })).toMatchObject({ status: 200 })
    expect(await titles()).toEqual(['Empathy map', 'Old page'])
    expect((await workshop.session()).current?.stepId).toBe('old')
  })
})

describe('G6 copies of a step', () => {
  it('have the template and, when asked for, the notes: groups, arrows and words intact, nothing shared', async () => {
    const page = 'page:step-1'
    const zone = (await shapesOn('stage', page))[0]?.id.replace('shape:', '') ?? ''
    await workshop.put(
      'shared',
      groupOn(page, 'group'),
      noteOn('shape:group', 'inside', 'in the group'),
      noteOn(page, 'alone', 'alone'),
      ...arrowOn(page, 'arrow', 'inside', zone),
    )
    const bare = (await workshop.send({ type: 'step.duplicate', stepId: 'step-1' })).body.stepId
    expect(await shapesOn('shared', `page:${bare}`)).toEqual([])
    const { stepId } = (await workshop.send({ type: 'step.duplicate', stepId: 'step-1', withNotes: true }))
      .body
    const copy = `page:${stepId}`
    expect(await titles()).toEqual(['Empathy map', 'Empathy map (3)', 'Empathy map (2)'])
    expect(await shapesOn('stage', copy)).toHaveLength((await shapesOn('stage', page)).length)
    const { records, badIds } = readRecords(await workshop.doc('shared'))
    expect(badIds).toEqual([])
    const [group, alone, arrow] = ['group', 'note', 'arrow'].map((type) =>
      records.find((r) => r.typeName === 'shape' && r.parentId === copy && r.type === type),
    )
    const original = records.find(({ id }) => id === 'shape:alone')
    expect({ ...alone, id: '', parentId: '' }).toEqual({ ...original, id: '', parentId: '' })
    const inside = records.find((r) => r.typeName === 'shape' && r.parentId === group?.id)
    const bindings = records.filter((r) => r.typeName === 'binding' && r.fromId === arrow?.id)
    const zones = (await shapesOn('stage', copy)).map(({ id }) => id)
    expect(bindings).toMatchObject([{ toId: inside?.id }, { toId: expect.toBeOneOf(zones) }])
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })

  it('G6 a step on which there is too much is not copied, and a full board gets no more steps', async () => {
    const notes = Array.from({ length: 2_001 }, (_, i) => noteOn('page:step-1', `n${i}`, 'x'))
    await workshop.put('shared', ...notes)
    const duplicate = { type: 'step.duplicate', stepId: 'step-1', withNotes: true }
    expect(await workshop.send(duplicate)).toMatchObject({ status: 413, body: { code: 'too_large' } })
    expect(await titles()).toEqual(['Empathy map'])
    expect(await workshop.send({ ...duplicate, withNotes: false })).toMatchObject({ status: 200 })
    const big = { ...noteOn('page:step-1', 'big', 'x'), meta: { x: 'y'.repeat(21 * 1024 * 1024) } }
    await workshop.put('stage', big)
    await expect
      .poll(() => workshop.send({ type: 'step.add', templateId: 'brainstorming' }))
      .toMatchObject({ status: 413, body: { code: 'too_large' } })
  })
})
