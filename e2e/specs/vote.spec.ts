import { createBoard } from '../fixtures/api.ts'
import { expectAccessible } from '../fixtures/expectAccessible.ts'
import { recordTraffic } from '../fixtures/recordTraffic.ts'
import { expect, test } from '../fixtures/test.ts'
import { writeNotes } from '../fixtures/writeNotes.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { Voting } from '../pages/voting.ts'

const TITLE = 'Womit fangen wir an?'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a vote without stacking: by mouse, by keyboard alone, on a phone; reload in the middle; ranks for all', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Abstimmen' })
  const removeNote = await writeNotes(server, board, ['Werkstatt', 'Mentorinnen', 'Podcast', 'Ferienkurs'])
  const people = [await newPerson(), await newPerson(), await newPerson(PHONE)]
  const [host, keyboard, phone] = people.map(({ page }) => new Voting(page, TITLE))
  if (!host || !keyboard || !phone) throw new Error('three people are needed')
  const hostTraffic = recordTraffic(host.page)
  await joinByLink(host.page, board.links.host, 'Mara')
  await joinByLink(keyboard.page, board.links.participant, 'Aylin')
  await joinByLink(phone.page, board.links.participant, 'Ben')
  for (const { page } of people) await new BoardCanvas(page).opened()

  const dialog = await host.openStart()
  await dialog.getByLabel('Worüber stimmt ihr ab?').fill(TITLE)
  await expect(dialog.getByText('4 Zettel stehen zur Wahl.')).toBeVisible()
  await expect(dialog.getByText('Vorschlag für 4 Zettel: 3')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ein Punkt weniger' }).click()
  await expectAccessible(host.page)
  await dialog.getByRole('button', { name: 'Abstimmung starten' }).click()
  for (const one of [host, keyboard, phone]) {
    await expect(one.panel).toContainText(
      'Du hast 2 Punkte, höchstens einen je Zettel; niemand sieht, was du wählst.',
    )
    await one.says('Noch 2 Punkte')
  }

  const canvas = new BoardCanvas(host.page)
  // Some double click on everything.
  await canvas.note('Werkstatt').dblclick()
  await host.says('Noch 1 Punkt')
  await canvas.note('Podcast').click()
  await host.says('Alle Punkte vergeben')
  await canvas.note('Werkstatt').click({ position: { x: 20, y: 20 } })
  await host.says('Noch 1 Punkt')
  await canvas.note('Podcast').getByRole('button', { name: 'Punkt zurücknehmen' }).click()
  await host.says('Noch 2 Punkte')
  await canvas.note('Werkstatt').click({ position: { x: 20, y: 20 } })
  await host.says('Noch 1 Punkt')

  await voteByKeyboard(keyboard)
  await keyboard.page.reload()
  await new BoardCanvas(keyboard.page).opened()
  await keyboard.says('Alle Punkte vergeben')
  await expect(keyboard.dots).toHaveCount(2)

  await expectNotesInReach(phone)
  await phone.showList()
  await expectAccessible(phone.page)
  await phone.panel.getByRole('button', { name: 'Punkt für: Mentorinnen' }).tap()
  await phone.panel.getByRole('button', { name: 'Punkt für: Ferienkurs' }).tap()
  await phone.says('Alle Punkte vergeben')
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  removeNote('Ferienkurs')
  await expect(phone.page.getByText(/^Ein Zettel wurde gelöscht/)).toBeVisible()
  await phone.says('Noch 1 Punkt')
  await phone.panel.getByRole('button', { name: 'Fertig' }).tap()

  await host.says('2 von 3 fertig')
  expect(hostTraffic.holds('"shape:Mentorinnen":1')).toBe(false)
  await host.panel.getByRole('button', { name: 'Abstimmung beenden' }).click()
  await host.page.getByRole('alertdialog').getByRole('button', { name: 'Abstimmung beenden' }).click()
  expect(await host.ranking()).toEqual([
    'Platz 1 1. Mentorinnen 2 Punkte',
    'Platz 2 2. Podcast 1 Punkt · gleichauf',
    'Platz 2 2. Werkstatt 1 Punkt · gleichauf',
  ])
  await expectAccessible(host.page)
  await keyboard.page.getByRole('button', { name: 'Ergebnis ansehen' }).click()
  expect(await keyboard.ranking()).toEqual(await host.ranking())
  for (const one of [host, keyboard, phone]) {
    await expect(one.panel).toHaveCount(0)
    await expect(one.badge('Mentorinnen')).toHaveAccessibleName('Platz 1, 2')
  }
})

/** On a phone the notes lie clear of the panel, each as large as a fingertip. */
async function expectNotesInReach({ page, panel }: Voting): Promise<void> {
  await expect(async () => {
    const bar = await panel.boundingBox()
    for (const note of await new BoardCanvas(page).notes.all()) {
      const box = await note.boundingBox()
      if (!bar || !box) throw new Error('not on the screen')
      expect(box.width).toBeGreaterThanOrEqual(44)
      expect(box.x + box.width).toBeLessThanOrEqual(390)
      expect(box.y + box.height).toBeLessThanOrEqual(bar.y)
    }
  }).toPass()
}

/** Nothing but keys, from the top of the page on. */
async function voteByKeyboard({ page, panel }: Voting): Promise<void> {
  const list = panel.getByRole('button', { name: 'Liste' })
  await list.focus()
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Punkt für: Werkstatt' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(panel.getByRole('button', { name: 'Punkt für: Mentorinnen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('+')
  await expect(panel.getByText('Alle Punkte vergeben')).toBeVisible()
  await panel.getByRole('button', { name: 'Fertig' }).focus()
  await page.keyboard.press('Space')
  await expect(panel.getByRole('button', { name: 'Fertig' })).toHaveAttribute('aria-pressed', 'true')
}
