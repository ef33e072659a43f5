import { createBoard } from '../fixtures/api.ts'
import { expectAccessible } from '../fixtures/expectAccessible.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { SessionBar } from '../pages/sessionBar.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('ready, reactions, handing over: everybody is counted, answers and leads', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Seid ihr so weit?', agenda: 'design-thinking-60' })
  const host = await newPerson({ reducedMotion: 'reduce' })
  const [aylin, phone] = [await newPerson({ reducedMotion: 'reduce' }), await newPerson(PHONE)]
  await joinByLink(host.page, links.host, 'Mira')
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await joinByLink(phone.page, links.participant, 'Jonas')
  await Promise.all([host, aylin, phone].map(({ page }) => new BoardCanvas(page).opened()))
  const [hostBar, aylinBar, phoneBar] = [host, aylin, phone].map(({ page }) => new SessionBar(page))
  if (!hostBar || !aylinBar || !phoneBar) throw new Error('three people')

  await expect(aylinBar.ready).toHaveCount(0)
  await host.page.getByRole('button', { name: 'Starten', exact: true }).click()
  await expect(hostBar.count).toHaveText('0 von 2 sind fertig')
  await expect(hostBar.ready).toHaveCount(0)
  await aylinBar.ready.focus()
  await aylin.page.keyboard.press('Enter')
  await expect(aylinBar.ready).toHaveAttribute('aria-pressed', 'true')
  await expect(phoneBar.count).toHaveText('1 von 2 sind fertig')
  await host.page.getByRole('button', { name: /Personen auf dem Board/ }).click()
  const people = host.page.getByRole('complementary', { name: 'Personen' })
  await expect(people.getByRole('button', { name: /Aylin.*Fertig mit diesem Schritt/ })).toBeVisible()
  await expectAccessible(host.page)

  await aylin.page.getByRole('button', { name: 'Reagieren' }).focus()
  await aylin.page.keyboard.press('Enter')
  await aylin.page.getByRole('button', { name: 'Applaus' }).focus()
  await aylin.page.keyboard.press('Enter')
  await expect(host.page.locator('[data-reaction="applause"]')).toContainText('Aylin')
  await expect(host.page.getByRole('status').filter({ hasText: 'Aylin: Applaus' })).toBeAttached()
  await expectAccessible(aylin.page)
  await expect(host.page.locator('[data-reaction]')).toHaveCount(0)

  await phoneBar.ready.tap()
  await expect(host.page.getByText('Alle sind fertig – weitergehen?')).toBeVisible()
  await host.page.getByRole('status').getByRole('button', { name: 'Weiter' }).click()
  await expect(phoneBar.count).toHaveText('0 von 2 sind fertig')
  await expect(phoneBar.ready).toHaveAttribute('aria-pressed', 'false')
  await expect(people).toContainText('Schritt 2: ')

  await people.getByRole('button', { name: 'Aktionen für Aylin' }).click()
  await host.page.getByRole('menuitem', { name: 'Moderation übergeben' }).click()
  await host.page.getByRole('alertdialog').getByRole('button', { name: 'Moderation übergeben' }).click()
  await expect(aylin.page.getByRole('button', { name: 'Moderieren' })).toBeVisible()
  await expect(host.page.getByRole('button', { name: 'Moderieren' })).toHaveCount(0)
  await expect(hostBar.ready).toBeVisible()
  await expect(aylinBar.count).toHaveText('0 von 2 sind fertig')
})
