import { createBoard, type NewBoard } from '../fixtures/api.ts'
import { expectAccessible } from '../fixtures/expectAccessible.ts'
import { portOf, startServer } from '../fixtures/startServer.ts'
import { expect, type PersonBrowser, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { Guide } from '../pages/guide.ts'
import { joinByLink } from '../pages/joining.ts'
import { SessionBar } from '../pages/sessionBar.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const STEPS = 8
const FREE_PLACE = { x: 700, y: 620 }

test('a host leads two people through the 60-minute agenda; a reload and a restart of the server change nothing', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Mehr Mädchen für MINT', agenda: 'design-thinking-60' })
  const [host, aylin, jonas] = [await newPerson(), await newPerson(), await newPerson(PHONE)]
  const [hostGuide, aylinGuide, jonasGuide] = [host, aylin, jonas].map(({ page }) => new Guide(page)) as [
    Guide,
    Guide,
    Guide,
  ]
  const aylinBoard = new BoardCanvas(aylin.page)
  await joinAll(board, host, [aylin, jonas])

  await hostGuide.rail.getByRole('button', { name: 'Starten' }).click()
  const everyoneLooksAt = async (number: number) => {
    for (const guide of [hostGuide, aylinGuide, jonasGuide]) await guide.looksAt(number)
    await expect(jonas.page.getByText(`Schritt ${number} von ${STEPS}`, { exact: true })).toBeVisible()
    await expect(hostGuide.step(number)).toHaveAttribute('aria-current', 'step')
  }
  await everyoneLooksAt(1)
  await expect(hostGuide.rail).toContainText('Das kannst du sagen')
  await hostGuide.rail.getByRole('button', { name: 'Timer: 5 Min. starten' }).click()
  for (const { page } of [host, aylin])
    await expect.poll(() => new SessionBar(page).seconds()).toBeGreaterThan(280)
  await expect(hostGuide.step(1)).toBeFocused()
  await aylinBoard.writeNote('Hallo aus Schritt 1', FREE_PLACE)

  await test.step('somebody who is writing takes the text along', async () => {
    await aylinBoard.startWriting(() => aylin.page.mouse.dblclick(500, 620))
    await aylin.page.keyboard.type('Mitten im Satz')
    await hostGuide.next()
    await aylin.page.keyboard.type(' fertig')
    await everyoneLooksAt(2)
    await expect(aylin.page.getByText('Dein Text ist gespeichert.', { exact: false }).first()).toBeVisible()
  })

  await test.step('a participant looks around and comes back', async () => {
    await aylinGuide.show()
    await expect(aylinGuide.rail).toContainText(`Ihr seid hier: Schritt 2 von ${STEPS}`)
    await expect(aylinGuide.rail).not.toContainText('Das kannst du sagen')
    await aylinGuide.step(1).click()
    await aylinGuide.looksAt(1)
    await expect(aylinBoard.note('Hallo aus Schritt 1')).toBeVisible()
    await expect(aylinBoard.note('Mitten im Satz fertig')).toBeVisible()
    await aylinGuide.rail.getByRole('button', { name: 'Zurück zur Gruppe' }).click()
    await aylinGuide.looksAt(2)
  })

  await hostGuide.next()
  await everyoneLooksAt(3)
  await host.page.reload()
  await everyoneLooksAt(3)
  await hostGuide.next()
  await everyoneLooksAt(4)

  await server.kill()
  const restarted = await startServer({ dataDir: server.dataDir, port: portOf(server) })
  try {
    for (const { page } of [host, aylin, jonas]) await expectOnline(page)
    for (const number of [5, 6, 7, 8]) {
      await hostGuide.next()
      await everyoneLooksAt(number)
    }
    await expect(hostGuide.rail).toContainText('Das ist der letzte Schritt.')

    await test.step('back in the first step everything is as it was, on a phone too', async () => {
      await hostGuide.menuOf(1).click()
      await host.page.getByRole('menuitem', { name: 'Alle hierher holen' }).click()
      await everyoneLooksAt(1)
      await expect(new BoardCanvas(jonas.page).note('Hallo aus Schritt 1')).toBeVisible()
      await expect(new BoardCanvas(host.page).note('Mitten im Satz fertig')).toBeVisible()
    })
  } finally {
    await restarted.kill()
  }
})

test('a host changes the guide with the keyboard alone; axe finds nothing, also in a phone’s sheet', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Mein Ablauf', agenda: 'quick-ideas' })
  const host = await newPerson({ reducedMotion: 'reduce' })
  const { page } = host
  const guide = new Guide(page)
  await joinAll(board, host, [])
  const before = await guide.titles()
  expect(before).toHaveLength(4)

  await guide.menuOf(1).focus()
  await chooseByKeyboard(host, 'Umbenennen')
  await expect(page.getByLabel('Titel von Schritt 1')).toBeFocused()
  await page.keyboard.type('Los geht’s')
  await page.keyboard.press('Enter')
  await expect(guide.step(1)).toContainText('Los geht’s')
  await expect(guide.step(1)).toBeFocused()

  await guide.grip('Los geht’s').focus()
  await page.keyboard.press('ArrowDown')
  await expect(guide.step(2)).toContainText('Los geht’s')
  await expect(guide.grip('Los geht’s')).toBeFocused()

  await guide.menuOf(2).focus()
  await chooseByKeyboard(host, 'Zeit und Arbeitsweise …')
  await expect(page.getByLabel('Minuten')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(guide.step(2)).toContainText('7 Min.')

  await guide.menuOf(2).focus()
  await chooseByKeyboard(host, 'Entfernen')
  await expect.poll(() => guide.titles()).toEqual(before.slice(1))
  await guide.rail.getByRole('button', { name: 'Papierkorb (1)' }).focus()
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await guide.rail.getByRole('button', { name: '„Los geht’s“ wiederherstellen' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => guide.titles()).toEqual([...before.slice(1), 'Los geht’s'])

  await guide.rail.getByRole('button', { name: 'Schritt hinzufügen' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('lotusbluete')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Lotusblüte' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Verwenden' }).focus()
  await page.keyboard.press('Enter')
  await guide.looksAt(5)
  await expect(guide.step(5)).toContainText('Lotusblüte')

  await page.setViewportSize(PHONE.viewport)
  await page.getByRole('navigation', { name: 'Ablauf' }).getByRole('button').first().click()
  await expect(page.getByRole('dialog', { name: 'Ablauf' })).toBeVisible()
  await expectAccessible(page)
})

async function joinAll({ links }: NewBoard, host: PersonBrowser, guests: PersonBrowser[]): Promise<void> {
  await joinByLink(host.page, links.host, 'Mira')
  await Promise.all(guests.map(({ page }, i) => joinByLink(page, links.participant, `Gast ${i + 1}`)))
  for (const { page } of [host, ...guests]) await new BoardCanvas(page).opened()
}

/** Opens the focused menu and goes down to the item. */
async function chooseByKeyboard({ page }: PersonBrowser, item: string): Promise<void> {
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('menuitem', { name: item, exact: true })
  await expect(wanted).toBeVisible()
  await expect(async () => {
    if (!(await wanted.evaluate((element) => element === document.activeElement))) {
      await page.keyboard.press('ArrowDown')
    }
    await expect(wanted).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.press('Enter')
}

async function expectOnline(page: PersonBrowser['page']): Promise<void> {
  const state = page.getByRole('button', { name: /^Speicherstand: Gespeichert/ })
  await expect(state).toBeVisible({ timeout: 30_000 })
}
