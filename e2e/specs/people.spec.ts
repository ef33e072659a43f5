import { createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

test('a removed person sees why, at once, and their token is worth nothing any more', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Hausrecht' })
  const [host, guest] = [await newPerson(), await newPerson()]
  await joinByLink(host.page, links.host, 'Mira')
  await joinByLink(guest.page, links.participant, 'Störenfried')
  const [hostBoard, guestBoard] = [new BoardCanvas(host.page), new BoardCanvas(guest.page)]
  await Promise.all([hostBoard.opened(), guestBoard.opened()])
  await guestBoard.writeNote('bleibt', { x: 600, y: 400 })
  await guestBoard.saved()

  await host.page.getByRole('button', { name: /Personen auf dem Board/ }).click()
  await host.page.getByRole('button', { name: 'Aktionen für Störenfried' }).click()
  await host.page.getByRole('menuitem', { name: 'Vom Board entfernen' }).click()
  await host.page.getByRole('alertdialog').getByRole('button', { name: 'Vom Board entfernen' }).click()

  const reason = guest.page.getByRole('heading', { name: 'Du bist nicht mehr auf diesem Board' })
  await expect(reason).toBeVisible()
  await guest.page.reload()
  await expect(reason).toBeVisible()
  await expect(hostBoard.note('bleibt')).toBeVisible()
  await expect(host.page.getByRole('complementary')).toContainText('Jetzt hier (1)')
})

test('names, colours and roles change for everybody at once', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, { title: 'Rollentausch' })
  const [host, guest] = [await newPerson(), await newPerson()]
  await joinByLink(host.page, links.host, 'Mira')
  await joinByLink(guest.page, links.participant, 'Ailyn')
  await Promise.all([new BoardCanvas(host.page).opened(), new BoardCanvas(guest.page).opened()])
  const panel = host.page.getByRole('complementary')
  await host.page.getByRole('button', { name: /Personen auf dem Board/ }).click()

  await host.page.getByRole('button', { name: 'Aktionen für Ailyn' }).click()
  await host.page.getByRole('menuitem', { name: 'Umbenennen' }).click()
  await host.page.getByRole('dialog').getByRole('textbox').fill('Aylin')
  await host.page.keyboard.press('Enter')
  await expect(panel).toContainText('Aylin')
  await guest.page.getByRole('button', { name: /Personen auf dem Board/ }).click()
  await expect(guest.page.getByRole('complementary')).toContainText('Aylin (du)')

  await expect(guest.page.getByRole('banner').getByRole('button', { name: 'Teilen' })).toHaveCount(0)
  await host.page.getByRole('button', { name: 'Aktionen für Aylin' }).click()
  await host.page.getByRole('menuitem', { name: 'Zur Moderation machen' }).click()
  await host.page.getByRole('alertdialog').getByRole('button', { name: 'Zur Moderation machen' }).click()
  await expect(guest.page.getByRole('banner').getByRole('button', { name: 'Teilen' })).toBeVisible()
})
