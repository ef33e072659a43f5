import type { Page } from '@playwright/test'
import { createBoard } from '../fixtures/api.ts'
import { expectAccessible } from '../fixtures/expectAccessible.ts'
import { recordTraffic } from '../fixtures/recordTraffic.ts'
import { expect, type PersonBrowser, test } from '../fixtures/test.ts'
import { BoardCanvas, type Point } from '../pages/boardCanvas.ts'
import { Guide } from '../pages/guide.ts'
import { joinByLink } from '../pages/joining.ts'
import { SilentWriting } from '../pages/silentWriting.ts'

class Writer extends BoardCanvas {
  readonly silent: SilentWriting

  constructor({ page }: PersonBrowser) {
    super(page)
    this.silent = new SilentWriting(page)
  }

  /** In one piece, as from a clipboard, so that the words would stand in one piece in whatever is sent. */
  async pasteNote(text: string, at: Point): Promise<void> {
    await this.startWriting(() => this.page.mouse.dblclick(at.x, at.y))
    await this.page.keyboard.insertText(text)
    for (let i = 0; i < 3; i++) await this.page.keyboard.press('Escape')
    await expect(this.note(text)).toBeVisible()
  }

  async drawLine({ x, y }: Point): Promise<void> {
    await this.page.keyboard.press('d')
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + 90, y + 40, { steps: 8 })
    await this.page.mouse.up()
    await this.page.keyboard.press('v')
  }

  idOf(text: string): Promise<string> {
    return this.note(text)
      .getAttribute('data-shape-id')
      .then((id) => id ?? '')
  }
}

test('three write silently and see nothing of each other; with names; who was away shares later', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Empathie', template: 'empathy-map' })
  const [host, aylin, ben] = [
    new Writer(await newPerson()),
    new Writer(await newPerson()),
    new Writer(await newPerson()),
  ]
  const others = [recordTraffic(host.page), recordTraffic(ben.page)]
  await joinByLink(host.page, links.host, 'Mara')
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await joinByLink(ben.page, links.participant, 'Ben')
  for (const one of [host, aylin, ben]) await one.opened()
  await aylin.page.mouse.move(640, 400, { steps: 3 })
  await expect(host.cursorOf('Aylin')).toBeVisible()
  await host.silent.start()
  await expectAccessible(host.page)
  for (const one of [aylin, ben]) await expect(one.silent.banner).toBeVisible()

  await aylin.pasteNote('Sorge um die Noten', { x: 700, y: 420 })
  await ben.pasteNote('Gruppendruck', { x: 700, y: 560 })
  await ben.drawLine({ x: 900, y: 540 })
  await expect(ben.silent.marked).toHaveCount(2)
  await expect(aylin.silent.marked).toHaveCount(1)
  await aylin.saved()
  await aylin.page.reload()
  await aylin.opened()
  await expect(aylin.note('Sorge um die Noten')).toBeVisible()
  await expect(aylin.silent.marked).toHaveCount(1)
  await expect.poll(() => host.silent.counts()).toEqual(['Aylin: 1 Zettel', 'Ben: 1 Zettel'])
  await expect(host.notes).toHaveCount(0)
  await expect(host.cursorOf('Aylin')).toHaveCount(0)
  await aylin.note('Sorge um die Noten').click()
  await expect(aylin.note('Sorge um die Noten')).toHaveCount(1)
  const secrets = ['Sorge um die Noten', await aylin.idOf('Sorge um die Noten')]
  for (const traffic of others)
    for (const secret of secrets) expect(traffic.holds(secret), secret).toBe(false)

  const address = ben.page.url()
  await ben.page.goto('about:blank')
  await expect(host.page.getByRole('button', { name: /^2 Personen auf dem Board/ })).toBeVisible()
  await host.silent.reveal()
  await expect(host.note('Sorge um die Noten')).toContainText('Aylin')
  await expect(aylin.silent.marked).toHaveCount(0)
  await aylin.page.mouse.move(600, 380, { steps: 3 })
  await expect(host.cursorOf('Aylin')).toBeVisible()
  await expect(host.note('Gruppendruck')).toHaveCount(0)
  expect(others[0]?.holds('Sorge um die Noten')).toBe(true)

  await ben.page.goto(address)
  await ben.opened()
  await expect(ben.note('Sorge um die Noten')).toBeVisible()
  await expect(ben.silent.leftover).toContainText('Du hast noch 1 Zettel', { timeout: 30_000 })
  await ben.silent.leftover.getByRole('button', { name: 'Teilen', exact: true }).click()
  await expect(host.note('Gruppendruck')).toContainText('Ben')
  await expect(ben.silent.marked).toHaveCount(0)
})

test('anonymous; who types while it is revealed loses no letter; undo makes nothing double', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Anonym' })
  const [host, aylin] = [new Writer(await newPerson()), new Writer(await newPerson())]
  await joinByLink(host.page, links.host, 'Mara')
  await joinByLink(aylin.page, links.participant, 'Aylin')
  for (const one of [host, aylin]) await one.opened()
  await host.silent.start({ anonymous: true })
  await expect(aylin.silent.banner).toBeVisible()
  await aylin.pasteNote('Anfang', { x: 500, y: 400 })
  await aylin.openNote('Anfang')

  const words = ' und das schreibe ich beim Aufdecken einfach weiter'
  await Promise.all([aylin.page.keyboard.type(words, { delay: 40 }), host.silent.reveal()])
  for (const one of [host, aylin]) await expect(one.note(`Anfang${words}`)).toHaveCount(1)
  await aylin.page.keyboard.press('Escape')
  await aylin.saved()
  expect(await aylin.content()).toEqual(await host.content())
  expect(await metaOf(host.page)).toEqual([{}])

  await aylin.page.keyboard.press('Escape')
  for (let i = 0; i < 5; i++) await aylin.page.keyboard.press('Control+z')
  for (let i = 0; i < 5; i++) await aylin.page.keyboard.press('Control+Shift+z')
  await aylin.saved()
  await expect(host.notes).toHaveCount(1)
  await expect(aylin.notes).toHaveCount(1)
  await expect(aylin.silent.marked).toHaveCount(0)
})

function metaOf(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const { editor } = (
      window as unknown as { denkraum: { editor: { getCurrentPageShapes(): { meta: unknown }[] } } }
    ).denkraum
    return editor.getCurrentPageShapes().map(({ meta }) => JSON.parse(JSON.stringify(meta)))
  })
}

test('it starts by itself where the step is for it; a host who goes on with hidden notes is asked', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Von selbst', agenda: 'design-thinking-60' })
  const [host, aylin] = [new Writer(await newPerson()), new Writer(await newPerson())]
  const guide = new Guide(host.page)
  await joinByLink(host.page, links.host, 'Mara')
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await host.opened()
  await aylin.opened()
  await guide.rail.getByRole('button', { name: 'Starten' }).click()
  await guide.looksAt(1)
  await expect(aylin.silent.banner).toHaveCount(0)
  await guide.next()
  await guide.looksAt(2)
  await expect(aylin.silent.banner).toContainText('steht dein Name darauf')
  await aylin.writeNote('Noch verdeckt', { x: 700, y: 620 })
  await expect(host.silent.banner).toContainText('1 Zettel')

  await guide.next()
  const question = host.page.getByRole('dialog', { name: 'Erst aufdecken?' })
  await expect(question).toContainText('1 Zettel ist noch verdeckt.')
  await expectAccessible(host.page)
  await question.getByRole('button', { name: 'Aufdecken' }).click()
  await expect(host.note('Noch verdeckt')).toBeVisible()
  await guide.looksAt(2)
  await expect(aylin.silent.banner).toHaveCount(0)
  await guide.next()
  await guide.looksAt(3)
  await expect(aylin.silent.banner).toBeVisible()
})
