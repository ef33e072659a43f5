import * as Y from 'yjs'
import { createBoard, takeSeat } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { connectRaw } from '../load/rawClient.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

test('a viewer sees everything and writes nothing, by mouse, keyboard or a hand-made client', async ({
  server,
  newPerson,
}) => {
  const { id, links } = await createBoard(server, { title: 'Zuschauen', template: 'empathy-map' })
  const [writer, viewer] = [await newPerson(), await newPerson()]
  const [writerBoard, viewerBoard] = [new BoardCanvas(writer.page), new BoardCanvas(viewer.page)]
  await joinByLink(writer.page, links.participant, 'Aylin')
  await joinByLink(viewer.page, links.viewer, 'Gast')
  await Promise.all([writerBoard.opened(), viewerBoard.opened()])
  await writerBoard.writeNote('für alle', { x: 560, y: 420 })
  await expect(viewerBoard.note('für alle')).toBeVisible()
  await viewerBoard.shows('Nur ansehen')
  const before = await writerBoard.content()

  await viewer.page.mouse.dblclick(800, 600)
  await viewer.page.keyboard.type('nxtrd')
  await viewer.page.keyboard.press('Control+a')
  await viewer.page.keyboard.press('Delete')
  expect(await viewerBoard.content()).toEqual(before)

  const seat = await takeSeat(server, id, links.viewer, 'Skript')
  const doc = new Y.Doc()
  const client = connectRaw(doc, { url: server.url, boardId: id, layer: 'shared', token: seat.token })
  await client.synced
  const records = doc.getMap('board').get('records')
  if (!(records instanceof Y.Map)) throw new Error('no records')
  doc.transact(() => {
    for (const key of [...records.keys()]) records.delete(key)
  })
  const outcome = await Promise.race([client.saved(), client.closed, quiet(viewer.page, writerBoard)])
  expect(outcome, 'never told that it was saved').not.toBe(true)
  client.close()

  await writerBoard.writeNote('danach', { x: 900, y: 420 })
  await expect(viewerBoard.note('danach')).toBeVisible()
  await expect(writerBoard.note('für alle')).toBeVisible()
  const fresh = await newPerson()
  await joinByLink(fresh.page, links.viewer, null)
  const freshBoard = new BoardCanvas(fresh.page)
  await freshBoard.opened()
  expect(await freshBoard.content()).toEqual(await writerBoard.content())
})

/** Another person's change has made its round trip: what the client sent before was dealt with. */
async function quiet(page: { mouse: { move(x: number, y: number): Promise<void> } }, board: BoardCanvas) {
  await page.mouse.move(10, 10)
  await board.writeNote('Zwischenzeit', { x: 560, y: 640 })
  await board.saved()
  return 'quiet'
}
