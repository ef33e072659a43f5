import { callApi, createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { closeDialog, openSharing, readLink } from '../pages/sharing.ts'

test('a wrong, an incomplete and an unknown link each say what is wrong', async ({ server, newPerson }) => {
  const { links, id } = await createBoard(server, { title: 'Falscher Link' })
  const { page } = await newPerson()
  await page.goto(`${links.participant.slice(0, -4)}AAAA`)
  await expect(page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' })).toBeVisible()
  await page.goto(`/b/${id}`)
  await expect(page.getByRole('heading', { name: 'An diesem Link fehlt etwas' })).toBeVisible()
  await page.goto('/b/AAAAAAAAAAAA#AAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { name: 'Dieses Board gibt es nicht mehr' })).toBeVisible()
  await page.goto('/gibt/es/nicht')
  await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible()
})

test('a renewed link: the old one stops working, the new one works, people inside stay', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Neuer Link' })
  const [host, inside, late] = [await newPerson(), await newPerson(), await newPerson()]
  await joinByLink(host.page, links.host, 'Mira')
  await joinByLink(inside.page, links.participant, 'Aylin')
  await new BoardCanvas(inside.page).opened()
  await new BoardCanvas(host.page).opened()

  await openSharing(host.page)
  await host.page.getByRole('button', { name: 'Link erneuern: Link für Teilnehmende' }).click()
  await host.page.getByRole('alertdialog').getByRole('button', { name: 'Link erneuern' }).click()
  await expect(host.page.getByText(/^Der Link ist erneuert/)).toBeVisible()
  await closeDialog(host.page)
  const renewed = await readLink(host.page, 'Link für Teilnehmende')
  expect(renewed).not.toBe(links.participant)

  await late.page.goto(links.participant)
  await expect(late.page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' })).toBeVisible()
  await joinByLink(late.page, renewed, 'Jonas')
  await new BoardCanvas(late.page).opened()
  await inside.page.reload()
  await new BoardCanvas(inside.page).opened()
})

test('a closed door keeps new people out and says so, and opens by itself when the host opens it', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Geschlossene Gesellschaft' })
  const [host, inside, late] = [await newPerson(), await newPerson(), await newPerson()]
  await joinByLink(inside.page, board.links.participant, 'Aylin')
  await new BoardCanvas(inside.page).opened()
  await joinByLink(host.page, board.links.host, 'Mira')
  await new BoardCanvas(host.page).opened()
  const door = host.page.getByRole('switch', { name: 'Neue Personen hereinlassen' })
  await host.page.getByRole('button', { name: /Personen auf dem Board/ }).click()
  await door.click()
  await expect(door).not.toBeChecked()

  await late.page.goto(board.links.participant)
  await expect(late.page.getByRole('heading', { name: 'Die Tür ist gerade geschlossen' })).toBeVisible()
  await inside.page.reload()
  await new BoardCanvas(inside.page).opened()

  await door.click()
  await expect(late.page.getByLabel('Dein Name')).toBeVisible({ timeout: 30_000 })
})

test('a board in the trash is gone for its people and comes back for the organiser', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Weg damit' })
  const inside = await newPerson()
  await joinByLink(inside.page, board.links.participant, 'Aylin')
  await new BoardCanvas(inside.page).opened()
  await callApi(server, `/api/boards/${board.id}`, { method: 'DELETE', token: board.host.token })
  await expect(inside.page.getByRole('heading', { name: 'Dieses Board gibt es nicht mehr' })).toBeVisible()
})
