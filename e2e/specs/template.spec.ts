import * as Y from 'yjs'
import { createBoard, takeSeat } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { connectRaw } from '../load/rawClient.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

const zonesOf = async (board: BoardCanvas) => (await board.content()).filter(({ type }) => type === 'zone')

test('a participant cannot change the template by mouse, keyboard, paste or a hand-made client', async ({
  server,
  newPerson,
}) => {
  const { id, links } = await createBoard(server, { title: 'Feste Vorlage', template: 'empathy-map' })
  const guest = await newPerson()
  const board = new BoardCanvas(guest.page)
  await joinByLink(guest.page, links.participant, 'Aylin')
  await board.opened()
  const before = await zonesOf(board)
  expect(before.length).toBeGreaterThan(6)

  await guest.page.mouse.move(700, 450)
  await guest.page.mouse.down()
  await guest.page.mouse.move(900, 600, { steps: 5 })
  await guest.page.mouse.up()
  await guest.page.mouse.click(300, 300)
  for (const key of [
    'Control+a',
    'Control+c',
    'Control+v',
    'Control+x',
    'Control+v',
    'Control+a',
    'Delete',
    'ArrowLeft',
    'Shift+L',
    'Control+a',
    'Backspace',
  ]) {
    await guest.page.keyboard.press(key)
  }
  expect(await zonesOf(board)).toEqual(before)

  const seat = await takeSeat(server, id, links.participant, 'Skript')
  const doc = new Y.Doc()
  const client = connectRaw(doc, { url: server.url, boardId: id, layer: 'stage', token: seat.token })
  await client.synced
  const records = doc.getMap('board').get('records')
  if (!(records instanceof Y.Map)) throw new Error('no records')
  records.clear()
  await board.writeNote('danach', { x: 700, y: 450 })
  await board.saved()
  client.close()
  await guest.page.reload()
  await board.opened()
  expect(await zonesOf(board)).toEqual(before)
})

test('a host changes the template in "edit template", and everybody sees it', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Vorlage anpassen', template: 'brainstorming' })
  const [host, guest] = [await newPerson(), await newPerson()]
  const [hostBoard, guestBoard] = [new BoardCanvas(host.page), new BoardCanvas(guest.page)]
  await joinByLink(host.page, links.host, 'Mira')
  await joinByLink(guest.page, links.participant, 'Aylin')
  await Promise.all([hostBoard.opened(), guestBoard.opened()])
  const before = await zonesOf(hostBoard)

  await host.page.keyboard.press('Control+a')
  await host.page.keyboard.press('Delete')
  expect(await zonesOf(hostBoard), 'locked for hosts too').toEqual(before)

  await host.page.getByRole('button', { name: 'Vorlage bearbeiten' }).click()
  await host.page.mouse.click(700, 640)
  const title = host.page.getByLabel('Titel', { exact: true })
  await title.fill('Wie gewinnen wir mehr Mädchen für MINT?')
  await hostBoard.saved()
  await host.page.getByRole('button', { name: 'Fertig' }).click()
  await expect(guest.page.getByText('Wie gewinnen wir mehr Mädchen für MINT?').first()).toBeVisible()
  await guest.page.keyboard.press('Control+a')
  await guest.page.keyboard.press('Delete')
  expect(await zonesOf(guestBoard)).toHaveLength(before.length)
})
