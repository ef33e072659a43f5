import type { TLRecord } from '@tldraw/tlschema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { readRecords } from '../../shared/board/layerDoc.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { TemplateDetails, WorkspaceTemplate } from '../../shared/protocol/templates.ts'
import { NEW_SESSION } from '../../shared/workshop/sessionState.ts'
import { pngOf } from '../boards/testImages.ts'
import { createBoard } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { docOf, preparedBoard, STEPS, saveTemplate } from '../testTemplates.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const shapesIn = (doc: Y.Doc) => readRecords(doc).records.filter((record) => record.typeName === 'shape')
const ofType = (records: TLRecord[], type: string) =>
  records.find((record) => 'type' in record && record.type === type)

describe('a template saved by a host', () => {
  it('WT2 makes the same steps on a new board, long after the old one was deleted for good', async () => {
    const board = await preparedBoard(server)
    const saved = await saveTemplate(server, board)
    expect(saved.status).toBe(201)
    expect(saved.body.template).toMatchObject({
      id: expect.stringMatching(/^ws-[\w-]{12}$/),
      title: 'Unser Einstieg',
      kind: 'board',
      language: 'de',
      stepCount: 2,
      minutes: 30,
    })
    await server.storage.deleteBoard(board.id)

    const template = saved.body.template.id
    const made = await createBoard(server, { title: 'Neu', template }, board.key)
    expect(made.board).toMatchObject({ template, trashedAt: null, title: 'Neu' })
    const stage = await docOf(server, made.id, 'stage')
    const ids = ['step-1', 'step-2']
    expect(readSession(stage)).toEqual({
      ...NEW_SESSION,
      steps: STEPS.map((step, i) => ({ ...step, id: ids[i], templateId: template })),
    })
    const { records, badIds } = readRecords(stage)
    expect(badIds).toEqual([])
    expect(ofType(records, 'zone')).toMatchObject({
      parentId: 'page:step-2',
      x: 100,
      props: { title: 'Unsere Themen', color: 'teal', w: 400 },
    })
    const group = ofType(records, 'group')
    expect(ofType(records, 'text')).toMatchObject({ parentId: group?.id })
    const image = ofType(shapesIn(stage), 'image')
    const asset = records.find((record) => record.typeName === 'asset')
    expect(image).toMatchObject({ parentId: group?.id, props: { assetId: asset?.id } })
    const src = asset?.props.src
    expect(src).toMatch(`/api/boards/${made.id}/assets/`)
    expect(new Uint8Array(await (await fetch(`${server.url}${src}`)).arrayBuffer())).toEqual(pngOf(4, 3))
    expect(JSON.stringify([records, readRecords(await docOf(server, made.id, 'shared'))])).not.toMatch(
      /Geheimnis|shape:zone|shape:image|asset:logo|madeBy/,
    )
    expect(await server.storage.seatsOfBoard(made.id)).toHaveLength(1)
  })

  it('holds one step when it is asked for one, under the title it was given', async () => {
    const board = await preparedBoard(server)
    const { body } = await saveTemplate(server, board, { stepId: 'step-9', title: '  Themen   sammeln ' })
    expect(body.template).toMatchObject({ kind: 'step', title: 'Themen sammeln', stepCount: 1, minutes: 25 })
    expect(body.template.preview).toEqual([
      expect.objectContaining({ kind: 'image', x: 605, y: 15, w: 40, h: 30 }),
      expect.objectContaining({ kind: 'text', x: 600, y: 10, title: 'Unser Logo' }),
      {
        kind: 'zone',
        x: 100,
        y: 50,
        w: 400,
        h: 300,
        title: 'Unsere Themen',
        prompt: 'Who?',
        badge: '1',
        color: 'teal',
        look: 'card',
      },
    ])
    const made = await createBoard(server, { template: body.template.id }, board.key)
    const { steps } = readSession(await docOf(server, made.id, 'stage'))
    expect(steps).toMatchObject([
      { title: 'Themen sammeln', rules: ['Erst still', 'Dann laut'], minutes: 25 },
    ])
  })

  it('can be made of a board that has no guide yet', async () => {
    const board = await createBoard(server, { template: 'empathy-map' })
    const { body } = await saveTemplate(server, board)
    expect(body.template).toMatchObject({
      stepCount: 1,
      minutes: expect.toSatisfy((m) => m === null || m > 0),
    })
    expect(body.template.preview.length).toBeGreaterThan(3)
  })

  it('WT3 WT4 is listed, opened, renamed and deleted, by hosts and by the organiser; boards made from it stay', async () => {
    const board = await preparedBoard(server)
    const first = (await saveTemplate(server, board, { title: 'A' })).body.template
    const { id } = (await saveTemplate(server, board, { title: 'B', stepId: 'step-9' })).body.template
    for (const [path, token] of [
      [`/api/boards/${board.id}/templates`, board.seat.token],
      ['/api/templates', board.key],
    ] as const) {
      const list = await server.call<{ templates: WorkspaceTemplate[] }>('GET', path, { token })
      expect(list.body.templates).toHaveLength(2)
      expect(list.body.templates).toContainEqual(first)
      const opened = await server.call<TemplateDetails>('GET', `${path}/${first.id}`, { token })
      expect(opened.body.template).toEqual(first)
      expect(opened.body.steps).toMatchObject([
        { title: 'Ankommen', goal: 'Goal', minutes: 5, mode: 'private', preview: [] },
        { title: 'Sammeln', preview: [{ kind: 'image' }, { kind: 'text' }, { kind: 'zone' }] },
      ])
      const renamed = await server.call('PATCH', `${path}/${id}`, { token, body: { title: path } })
      expect(renamed.body).toMatchObject({ template: { id, title: path } })
    }
    const made = await createBoard(server, { template: id }, board.key)
    const before = readRecords(await docOf(server, made.id, 'stage'))
    expect((await server.call('DELETE', `/api/templates/${id}`, { token: board.key })).status).toBe(204)
    const gone = await server.call('GET', `/api/templates/${id}`, { token: board.key })
    expect(gone.body).toMatchObject({ status: 404, code: 'template_not_found' })
    expect(readRecords(await docOf(server, made.id, 'stage'))).toEqual(before)
    const path = `/api/boards/${board.id}/templates/${first.id}`
    expect((await server.call('DELETE', path, { token: board.seat.token })).status).toBe(204)
  })
})
