import { callApi, createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByCode, joinByLink } from '../pages/joining.ts'
import { closeDialog, openSharing } from '../pages/sharing.ts'
import { SilentWriting } from '../pages/silentWriting.ts'

test('a reload brings back the same seat: same person, name and colour, no form', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Stuhlkreis' })
  const aylin = await newPerson()
  const board = new BoardCanvas(aylin.page)
  await joinByLink(aylin.page, links.participant, 'Aylin Demir')
  await board.opened()
  expect(aylin.page.url(), 'the secret left the address bar').not.toContain('#')
  const seat = () =>
    aylin.page.evaluate(() =>
      JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes('seat'))),
    )
  const before = await seat()

  await aylin.page.reload()
  await board.opened()
  expect(await seat()).toBe(before)
  await aylin.page.getByRole('button', { name: /Person.* auf dem Board/ }).click()
  await expect(aylin.page.getByRole('complementary')).toContainText('Aylin Demir (du)')
  await expect(aylin.page.getByRole('complementary')).toContainText('Jetzt hier (1)')
})

test('who comes back by the host link brings along what only they have seen', async ({
  server,
  newPerson,
}) => {
  const { id, links, host } = await createBoard(server, { title: 'Zu zweit leiten' })
  const aylin = await newPerson()
  const board = new BoardCanvas(aylin.page)
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await board.opened()
  const command = { method: 'POST', token: host.token, body: { type: 'private.start' } }
  await callApi(server, `/api/boards/${id}/commands`, command)
  await expect(new SilentWriting(aylin.page).banner).toBeVisible()
  await board.writeNote('noch nicht gezeigt', { x: 500, y: 300 })
  await board.saved()

  await aylin.page.goto(links.host)
  await board.opened()
  await expect(aylin.page.getByRole('button', { name: 'Moderieren' })).toBeVisible()
  await expect(board.note('noch nicht gezeigt')).toBeVisible()
  await board.saved()
})

test('a short code lets people in while the host wants it', async ({ server, newPerson }) => {
  const board = await createBoard(server, { title: 'Mit Code' })
  const host = await newPerson()
  await joinByLink(host.page, board.links.host, 'Mira')
  await new BoardCanvas(host.page).opened()
  await openSharing(host.page)
  await host.page.getByRole('switch', { name: /Code/ }).click()
  const letters = host.page.getByRole('dialog').getByText(/^[A-Z2-9]{6}$/)
  const code = (await letters.textContent()) ?? ''
  await host.page.getByRole('button', { name: 'QR-Code zeigen' }).click()
  await expect(host.page.getByRole('dialog').last().locator('svg[role="img"], img')).toBeVisible()
  await host.page.keyboard.press('Escape')

  const aylin = await newPerson()
  await joinByCode(aylin.page, code.toLowerCase(), null)
  await new BoardCanvas(aylin.page).opened()

  await host.page.getByRole('switch', { name: /Code/ }).click()
  await expect(host.page.getByRole('dialog').getByText(code)).toHaveCount(0)
  await closeDialog(host.page)
  const late = await newPerson()
  await late.page.goto('/join')
  await late.page.getByLabel('Code').fill(code)
  await late.page.getByRole('button', { name: 'Weiter' }).click()
  await expect(late.page.getByRole('alert')).toContainText('Code')
})
