import { mkdir, readFile } from 'node:fs/promises'
import { portOf, startServer } from '../fixtures/startServer.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas, expectSameContent, type Point } from '../pages/boardCanvas.ts'
import { Gallery } from '../pages/gallery.ts'
import { joinByLink } from '../pages/joining.ts'
import { readLink } from '../pages/sharing.ts'

const TITLE = 'Mehr Mädchen für MINT begeistern'
const README_PICTURE = 'docs/images/workshop.png'

/** Text and place of each note: inside the zone it answers, at 1440 x 900. */
const HOST = [
  ['Leonie, 14, mag Rätsel', { x: 200, y: 170 }],
  ['Praktikum finden', { x: 830, y: 168 }],
  ['Will etwas bewirken', { x: 905, y: 338 }],
] as const
const AYLIN = [
  ['„Das ist nichts für dich“', { x: 170, y: 390 }],
  ['Mag Experimente zum Anfassen', { x: 105, y: 650 }],
  ['Traut sich Technik nicht zu', { x: 560, y: 570 }],
] as const
const JONAS = [
  ['Sieht kaum Vorbilder', { x: 1115, y: 392 }],
  ['„Mathe kann ich nicht“', { x: 1115, y: 650 }],
  ['Freundinnen machen mit', { x: 800, y: 570 }],
] as const

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
    await Promise.all([writeAll(hostBoard, HOST), writeAll(aylinBoard, AYLIN), writeAll(jonasBoard, JONAS)])
    for (const board of boards) {
      for (const [text] of [...HOST, ...AYLIN, ...JONAS]) await expect(board.note(text)).toBeVisible()
    }
    await Promise.all([
      hostBoard.dragNote('Will etwas bewirken', { x: -40, y: 4 }),
      aylinBoard.dragNote('Mag Experimente', { x: 70, y: 16 }),
      jonasBoard.dragNote('Sieht kaum Vorbilder', { x: 80, y: 12 }),
    ])
  })

  await test.step('they see each other’s cursors', async () => {
    await aylin.page.mouse.move(290, 610, { steps: 4 })
    await jonas.page.mouse.move(1290, 470, { steps: 4 })
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

async function writeAll(board: BoardCanvas, notes: readonly (readonly [string, Point])[]): Promise<void> {
  for (const [text, at] of notes) await board.writeNote(text, at)
}
