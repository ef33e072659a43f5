import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRecords } from '../../shared/board/layerDoc.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import { createBoard, type TestBoard, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { docOf, preparedBoard, saveTemplate } from '../testTemplates.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const add = (board: TestBoard, templateId: string, more: object = {}, token = board.seat.token) =>
  server.call<{ stepId?: string; code?: string }>('POST', `/api/boards/${board.id}/commands`, {
    token,
    body: { type: 'step.add', templateId, ...more },
  })

it('the steps of a template come into the guide of a board, in their order, with all that stood on them', async () => {
  const source = await preparedBoard(server)
  const whole = (await saveTemplate(server, source)).body.template.id
  const single = (await saveTemplate(server, source, { title: 'Themen', stepId: 'step-9' })).body.template.id
  await server.storage.deleteBoard(source.id)

  const board = await createBoard(server, { template: 'empty' }, source.key)
  const [first] = readSession(await docOf(server, board.id, 'stage')).steps
  expect((await add(board, single)).status).toBe(200)
  const reply = await add(board, whole, { afterStepId: first?.id ?? 'step-1' })
  expect(reply.status).toBe(200)
  const stage = await docOf(server, board.id, 'stage')
  const { steps } = readSession(stage)
  expect(steps.map(({ title }) => title).slice(1)).toEqual(['Ankommen', 'Sammeln', 'Themen'])
  expect(steps[1]?.id).toBe(reply.body.stepId)
  const { records, badIds } = readRecords(stage)
  expect(badIds).toEqual([])
  const pages = records
    .filter((record) => record.typeName === 'page')
    .sort((a, b) => (a.index < b.index ? -1 : 1))
  expect(pages.map(({ name }) => name).slice(1)).toEqual(['Ankommen', 'Sammeln', 'Themen'])
  const images = records.filter((record) => record.typeName === 'asset').map(({ props }) => `${props.src}`)
  expect(images).toHaveLength(2)
  for (const src of images) {
    expect(src).toMatch(`/api/boards/${board.id}/assets/`)
    expect((await fetch(server.url + src)).status).toBe(200)
  }
})

it('a template of another workspace is not there, and a participant adds nothing', async () => {
  const source = await preparedBoard(server)
  const { id } = (await saveTemplate(server, source)).body.template
  const stranger = await createBoard(server)
  expect(await add(stranger, id)).toMatchObject({ status: 404, body: { code: 'template_not_found' } })
  const participant = await takeSeat(server, source, 'participant')
  expect((await add(source, id, {}, participant.token)).status).toBe(403)
  for (const board of [stranger, source])
    expect(await server.storage.assetIds(board.id, 'image')).toHaveLength(board === source ? 1 : 0)
})
