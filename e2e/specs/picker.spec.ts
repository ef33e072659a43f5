import { expectAccessible } from '../fixtures/expectAccessible.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { Gallery } from '../pages/gallery.ts'
import { Guide } from '../pages/guide.ts'

test('a new board: agendas first, search and filter, a template of one’s own is saved, used, renamed and deleted', async ({
  newPerson,
}) => {
  const { page } = await newPerson({ reducedMotion: 'reduce' })
  const gallery = new Gallery(page)
  const guide = new Guide(page)
  const dialog = page.getByRole('dialog', { name: 'Neues Board' })
  const choice = (name: string) => dialog.getByRole('radio', { name, exact: true })
  const own = choice('Unser Einstieg')

  await test.step('the quick path is a title and a click', async () => {
    await gallery.open()
    await page.getByRole('button', { name: 'Erstes Board anlegen' }).click()
    await expect(choice('Design Thinking, 90 Minuten')).toBeChecked()
    await expect(dialog.getByRole('list', { name: 'Schritte' }).getByRole('listitem')).toHaveCount(10)
    await dialog.getByLabel('Titel').fill('Mehr Mädchen für MINT')
    await page.keyboard.press('Enter')
    await new BoardCanvas(page).opened()
    await expect(guide.rail).toContainText('10 Schritte')
  })

  await test.step('a step becomes a template', async () => {
    await guide.menuOf(1).click()
    await page.getByRole('menuitem', { name: 'Als Vorlage speichern …' }).click()
    await page.getByLabel('Name der Vorlage').fill('Unser Einstieg')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText('„Unser Einstieg“ ist jetzt eine eigene Vorlage.').first()).toBeVisible()
  })

  await test.step('search forgives, filters narrow, what is chosen is in sight', async () => {
    await gallery.open()
    await page.getByRole('button', { name: 'Neues Board' }).click()
    await dialog.getByRole('searchbox').fill('aufwand')
    await expect(choice('Aufwand-Nutzen-Matrix')).toBeChecked()
    await expect(choice('Design Thinking, 90 Minuten')).toHaveCount(0)
    await dialog.getByRole('searchbox').fill('gibtesnicht')
    await expect(dialog.getByText(/^Nichts gefunden/).first()).toBeVisible()
    await dialog.getByRole('searchbox').fill('')
    await dialog.getByRole('radio', { name: 'Testen' }).click()
    await expect(choice('Feedback-Raster')).toBeVisible()
    await expect(choice('Persona')).toHaveCount(0)
    await dialog.getByRole('radio', { name: 'Eigene' }).click()
    await expect(own).toBeChecked()
    await expectAccessible(page)
  })

  await test.step('rename, use, delete', async () => {
    await dialog.getByRole('button', { name: 'Umbenennen' }).click()
    await page.getByLabel('Name der Vorlage').fill('Guter Einstieg')
    await page.keyboard.press('Enter')
    await expect(choice('Guter Einstieg')).toBeVisible()
    await dialog.getByLabel('Titel').fill('Zweites Board')
    await dialog.getByRole('button', { name: 'Board anlegen' }).click()
    await new BoardCanvas(page).opened()
    await expect(page.locator('.tl-shape[data-shape-type="zone"]').first()).toBeAttached()
    await gallery.open()
    await page.getByRole('button', { name: 'Neues Board' }).click()
    await dialog.getByRole('radio', { name: 'Eigene' }).click()
    await dialog.getByRole('button', { name: 'Löschen' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click()
    await expect(dialog.getByText(/^Noch keine eigenen Vorlagen/)).toBeVisible()
  })
})
