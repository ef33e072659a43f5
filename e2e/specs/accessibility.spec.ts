import { createBoard } from '../fixtures/api.ts'
import { expectAccessible } from '../fixtures/expectAccessible.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { Gallery } from '../pages/gallery.ts'
import { joinByLink } from '../pages/joining.ts'
import { openSharing } from '../pages/sharing.ts'

test('axe finds nothing on join, gallery, share dialog and people', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, { title: 'Barrierefrei' })
  const host = await newPerson({ reducedMotion: 'reduce' })
  const gallery = new Gallery(host.page)
  await gallery.open()
  await expect(host.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(host.page)
  await host.page.getByRole('button', { name: 'Erstes Board anlegen' }).click()
  await expect(host.page.getByRole('dialog')).toBeVisible()
  await expectAccessible(host.page)
  await host.page.keyboard.press('Escape')
  await gallery.createBoard({ title: 'Mein Board', template: 'Brainstorming', name: 'Mira' })
  await new BoardCanvas(host.page).opened()
  await expectAccessible(host.page)
  await openSharing(host.page)
  await host.page.keyboard.press('Escape')
  await expect(host.page.getByRole('button', { name: 'Teilen', exact: true })).toBeFocused()
  await host.page.getByRole('button', { name: 'Moderieren' }).press('Enter')
  await host.page.getByRole('menuitem', { name: /^Still schreiben/ }).press('Enter')
  await expect(host.page.getByRole('dialog', { name: 'Still schreiben' })).toBeVisible()
  await host.page.keyboard.press('Escape')
  await expect(host.page.getByRole('button', { name: 'Moderieren' })).toBeFocused()
  await openSharing(host.page)
  await host.page.getByRole('switch', { name: /Code/ }).click()
  await expect(host.page.getByRole('switch', { name: /Code/ })).toBeChecked()
  await expectAccessible(host.page)
  await host.page.keyboard.press('Escape')
  await host.page.getByRole('button', { name: /Person auf dem Board/ }).click()
  await expectAccessible(host.page)
  await gallery.open()
  await expect(gallery.card('Mein Board')).toBeVisible()
  await expectAccessible(host.page)

  const guest = await newPerson({ reducedMotion: 'reduce' })
  await guest.page.goto(links.participant)
  await expect(guest.page.getByLabel('Dein Name')).toBeVisible()
  await expectAccessible(guest.page)
  await guest.page.goto('/join')
  await expectAccessible(guest.page)
})

test('joining works with the keyboard alone, and the name field has the focus', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Nur Tastatur' })
  const { page } = await newPerson()
  await page.goto(links.participant)
  await expect(page.getByLabel('Dein Name')).toBeFocused()
  await page.keyboard.type('Aylin')
  await page.keyboard.press('Enter')
  await new BoardCanvas(page).opened()
})

test('English: the browser’s language decides, tldraw’s own interface follows, the choice is kept', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Two languages' })
  const { page } = await newPerson({ locale: 'en-GB' })
  await page.goto(links.participant)
  await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeVisible()
  await page.getByLabel('Your name').fill('Aylin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /: Saved$/ })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByTestId('tools.select').first()).toHaveAttribute('aria-label', /Select/)
})

test('the tldraw watermark is there, as its licence asks', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, { title: 'Wasserzeichen' })
  const { page } = await newPerson()
  await joinByLink(page, links.participant, 'Aylin')
  await new BoardCanvas(page).opened()
  await expect(page.locator('.tl-watermark_SEE-LICENSE')).toBeVisible()
})
