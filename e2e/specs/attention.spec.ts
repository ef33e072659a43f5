import { createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas, expectSameContent } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { middleDistance, SessionBar } from '../pages/sessionBar.ts'

test('spotlight and bringing everyone together: people follow, leave, come back, and finish their word', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Seht her', template: 'empathy-map' })
  const [host, guest] = [await newPerson(), await newPerson({ viewport: { width: 1024, height: 768 } })]
  const [hostBar, guestBar] = [new SessionBar(host.page), new SessionBar(guest.page)]
  const guestBoard = new BoardCanvas(guest.page)
  await joinByLink(host.page, links.host, 'Mira')
  await joinByLink(guest.page, links.participant, 'Aylin')
  await Promise.all([new BoardCanvas(host.page).opened(), guestBoard.opened()])

  await hostBar.lead('Alle mir folgen lassen')
  await expect(guest.page.getByText('Mira zeigt euch etwas')).toBeVisible()
  await expect(host.page.getByText('Alle folgen deinem Blick')).toBeVisible()
  await hostBar.lookAround(300)
  await guestBar.showsWhat(hostBar)

  await guestBar.lookAround(-200)
  await guest.page.getByRole('button', { name: 'Wieder folgen' }).click()
  await guestBar.showsWhat(hostBar)
  await host.page.getByRole('button', { name: 'Beenden' }).click()
  await expect(guest.page.getByText('Mira zeigt euch etwas')).toHaveCount(0)
  await hostBar.lookAround(150)
  await guestBar.lookAround(-300)
  await host.page.getByRole('button', { name: 'Aylin folgen' }).click()
  await expect(host.page.getByText('Du folgst Aylin')).toBeVisible()
  await hostBar.showsWhat(guestBar)
  await hostBar.lookAround(150)
  await expect(host.page.getByText('Du folgst Aylin')).toHaveCount(0)

  await guestBoard.writeNote('fertig', { x: 400, y: 400 })
  await guestBoard.openNote('fertig')
  const before = await guestBar.sight()
  await hostBar.lead('Alle zu mir holen')
  await expect(guest.page.getByText('Mira holt gerade alle zu sich')).toBeVisible()
  await guest.page.keyboard.type(' und mehr')
  expect(middleDistance(await guestBar.sight(), before)).toBeLessThan(5)
  await guest.page.keyboard.press('Escape')
  await guestBar.showsWhat(hostBar)
  await expect(guestBoard.note('fertig und mehr')).toHaveCount(1)
})

test('paused writing: nothing gets through, what was being typed is kept, and it goes on', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Kurz zuhören' })
  const [host, guest] = [await newPerson(), await newPerson()]
  const [hostBoard, guestBoard] = [new BoardCanvas(host.page), new BoardCanvas(guest.page)]
  const hostBar = new SessionBar(host.page)
  await joinByLink(host.page, links.host, 'Mira')
  await joinByLink(guest.page, links.participant, 'Aylin')
  await Promise.all([hostBoard.opened(), guestBoard.opened()])
  await guestBoard.writeNote('Anfang', { x: 500, y: 400 })
  await expect(hostBoard.note('Anfang')).toBeVisible()
  const paused = guest.page.getByText('Die Moderation hat das Schreiben angehalten')

  // The word reaches the server after the pause: it is refused and has to wait here.
  await guestBoard.openNote('Anfang')
  await guest.context.setOffline(true)
  await guestBoard.shows('Offline')
  await guest.page.keyboard.type(' und Schluss')
  await hostBar.lead('Schreiben anhalten')
  await expect(host.page.getByText('Teilnehmende können gerade nicht schreiben')).toBeVisible()
  await guest.context.setOffline(false)
  await expect(paused).toBeVisible({ timeout: 30_000 })
  await guestBoard.shows('Wartet')
  await expect(guest.page.locator('[contenteditable="true"]')).toHaveCount(0)
  await expect(guestBoard.note('Anfang und Schluss')).toBeVisible()
  await expect(hostBoard.note('Anfang und Schluss')).toHaveCount(0)

  const before = await guestBoard.content()
  await guest.page.mouse.dblclick(900, 500)
  await guest.page.keyboard.type('nxtr')
  await guest.page.keyboard.press('Control+a')
  await guest.page.keyboard.press('Control+c')
  await guest.page.keyboard.press('Control+v')
  await guest.page.keyboard.press('Delete')
  await guest.page.keyboard.press('Control+z')
  expect(await guestBoard.content()).toEqual(before)

  await guest.page.reload()
  await expect(paused).toBeVisible({ timeout: 30_000 })
  await expect(guestBoard.note('Anfang und Schluss')).toBeVisible()
  await hostBoard.writeNote('Hosts schreiben', { x: 900, y: 400 })
  await expect(guestBoard.note('Hosts schreiben')).toBeVisible()

  await host.page.getByRole('button', { name: 'Weiterschreiben lassen' }).click()
  await expect(hostBoard.note('Anfang und Schluss')).toBeVisible()
  await expect(paused).toHaveCount(0)
  await guestBoard.saved()
  await guestBoard.writeNote('weiter', { x: 500, y: 650 })
  await expectSameContent([hostBoard, guestBoard])
})
