import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { Gallery } from '../pages/gallery.ts'

test('boards are renamed, duplicated, trashed and restored; the organiser link opens the same gallery elsewhere', async ({
  newPerson,
}) => {
  const host = await newPerson()
  const { page } = host
  const gallery = new Gallery(page)
  await gallery.open()
  await gallery.createBoard({ title: 'Ideentag', template: 'Brainstorming', name: 'Mira' })
  const board = new BoardCanvas(page)
  await board.opened()
  await board.writeNote('Lasertag im Museum', { x: 500, y: 500 })
  await board.saved()
  await gallery.open()

  await gallery.choose('Ideentag', 'Umbenennen')
  await page.getByRole('dialog').getByRole('textbox').fill('Ideentag Herbst')
  await page.keyboard.press('Enter')
  await expect(gallery.card('Ideentag Herbst')).toBeVisible()

  await gallery.choose('Ideentag Herbst', 'Duplizieren')
  await expect(gallery.card('Ideentag Herbst (Kopie)')).toBeVisible()
  await gallery.openBoard('Ideentag Herbst (Kopie)')
  await board.opened()
  await expect(board.note('Lasertag im Museum')).toBeVisible()
  await board.writeNote('nur in der Kopie', { x: 800, y: 500 })
  await board.saved()
  await gallery.open()
  await gallery.openBoard('Ideentag Herbst')
  await board.opened()
  await expect(board.note('Lasertag im Museum')).toBeVisible()
  await expect(board.note('nur in der Kopie')).toHaveCount(0)

  await gallery.open()
  await gallery.choose('Ideentag Herbst (Kopie)', 'In den Papierkorb')
  await expect(gallery.card('Ideentag Herbst (Kopie)')).toHaveCount(0)
  await page.getByRole('link', { name: /Papierkorb/ }).click()
  const trashed = gallery.card('Ideentag Herbst (Kopie)')
  await expect(trashed).toContainText('noch 30 Tage')
  await trashed.getByRole('button', { name: /Wiederherstellen/ }).click()
  await expect(trashed).toHaveCount(0)
  await gallery.open()
  await expect(gallery.card('Ideentag Herbst (Kopie)')).toBeVisible()

  await page.getByRole('button', { name: 'Auf anderem Gerät öffnen' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox').inputValue()
  const elsewhere = await newPerson()
  await elsewhere.page.goto(link)
  const sameGallery = new Gallery(elsewhere.page)
  await expect(sameGallery.card('Ideentag Herbst (Kopie)')).toBeVisible()
  expect(elsewhere.page.url()).not.toContain('#')
  await sameGallery.openBoard('Ideentag Herbst')
  await new BoardCanvas(elsewhere.page).opened()
  await expect(new BoardCanvas(elsewhere.page).note('Lasertag im Museum')).toBeVisible()
})
