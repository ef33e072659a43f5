import { mkdir, readFile } from 'node:fs/promises'
import { portOf, startServer } from '../fixtures/startServer.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas, expectSameContent } from '../pages/boardCanvas.ts'
import { Gallery } from '../pages/gallery.ts'
import { joinByLink } from '../pages/joining.ts'
import { readLink } from '../pages/sharing.ts'

const TITLE = 'Mehr Mädchen für MINT begeistern'
const README_PICTURE = 'docs/images/workshop.png'

const AYLIN = ['Traut sich Technik nicht zu', 'Mag Experimente zum Anfassen']
const JONAS = ['Hört: „Das ist nichts für dich“', 'Sieht kaum Vorbilder']
const HOST = ['Will etwas bewirken', 'Freundinnen kommen mit']

test('a workshop: create, join, write together, export, kill -9, reopen from the gallery exactly as it was', async ({
  server,
  newPerson,
}) => {
  const host = await newPerson()
  const gallery = new Gallery(host.page)
  await gallery.open()
  await gallery.createBoard({ title: TITLE, template: 'Empathie-Karte', name: 'Mira Hoffmann' })
  const hostBoard = new BoardCanvas(host.page)
  await hostBoard.opened()
  const link = await readLink(host.page, 'Link für Teilnehmende')

  const [aylin, jonas] = [await newPerson(), await newPerson()]
  await Promise.all([
    joinByLink(aylin.page, link, 'Aylin Demir'),
    joinByLink(jonas.page, link, 'Jonas Weber'),
  ])
  const boards = [hostBoard, new BoardCanvas(aylin.page), new BoardCanvas(jonas.page)] as const
  const [, aylinBoard, jonasBoard] = boards
  await Promise.all([aylinBoard.opened(), jonasBoard.opened()])

  await test.step('all three write and move notes at the same time', async () => {
    await Promise.all([
      writeAll(hostBoard, HOST, { x: 560, y: 300 }),
      writeAll(aylinBoard, AYLIN, { x: 330, y: 420 }),
      writeAll(jonasBoard, JONAS, { x: 1020, y: 420 }),
    ])
    for (const board of boards) {
      for (const text of [...HOST, ...AYLIN, ...JONAS]) await expect(board.note(text)).toBeVisible()
    }
    await Promise.all([
      hostBoard.dragNote('Will etwas bewirken', { x: 40, y: 30 }),
      aylinBoard.dragNote('Mag Experimente', { x: -30, y: 40 }),
      jonasBoard.dragNote('Sieht kaum Vorbilder', { x: 30, y: 40 }),
    ])
  })

  await test.step('they see each other’s cursors', async () => {
    await aylin.page.mouse.move(420, 360, { steps: 4 })
    await jonas.page.mouse.move(980, 520, { steps: 4 })
    await expect(hostBoard.page.getByText('Aylin Demir').first()).toBeVisible()
    await expect(hostBoard.page.getByText('Jonas Weber').first()).toBeVisible()
    await expect(aylinBoard.page.getByText('Jonas Weber').first()).toBeVisible()
  })

  for (const board of boards) await board.saved()
  const before = await expectSameContent(boards)
  await mkdir('docs/images', { recursive: true })
  if (process.env.UPDATE_PICTURES) await host.page.screenshot({ path: README_PICTURE })

  await test.step('the host exports a PNG', async () => {
    await host.page.getByRole('banner').getByRole('button', { name: 'Bild speichern' }).click()
    const download = host.page.waitForEvent('download')
    await host.page.getByRole('dialog').getByRole('button', { name: 'Bild speichern' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^Mehr Mädchen für MINT begeistern \d{4}-\d\d-\d\d.*\.png$/)
    const png = await readFile(await file.path())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16), 'width').toBeGreaterThan(1500)
    await host.page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click()
  })

  await test.step('the gallery shows the board by its picture', async () => {
    await host.page.getByRole('button', { name: 'Zur Übersicht' }).click()
    await expect(gallery.card(TITLE).locator('img')).toBeVisible()
  })

  await server.kill()
  const restarted = await startServer({ dataDir: server.dataDir, port: portOf(server) })
  try {
    await gallery.open()
    await gallery.openBoard(TITLE)
    await hostBoard.opened()
    expect(await hostBoard.content()).toEqual(before)
    await expectSameContent(boards)

    const stranger = await newPerson()
    await joinByLink(stranger.page, link, null)
    const strangerBoard = new BoardCanvas(stranger.page)
    await strangerBoard.opened()
    expect(await strangerBoard.content(), 'seen by a browser that was never here').toEqual(before)
  } finally {
    await restarted.kill()
  }
})

async function writeAll(
  board: BoardCanvas,
  texts: readonly string[],
  from: { x: number; y: number },
): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await board.writeNote(text, { x: from.x, y: from.y + index * 110 })
  }
}
