import type { Page } from '@playwright/test'
import { callApi, createBoard } from '../fixtures/api.ts'
import { portOf, startServer } from '../fixtures/startServer.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { SessionBar } from '../pages/sessionBar.ts'

/** A computer whose clock is a minute and a half fast. */
async function setClockFast(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const aheadMs = 90_000
    const wall = Date.now.bind(Date)
    Date.now = () => wall() + aheadMs
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + aheadMs })
  })
}

test('one timer for all: same time with a wrong clock, after a reload and a restart of the server', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Auf die Minute' })
  const [host, guest] = [await newPerson(), await newPerson()]
  await setClockFast(guest.page)
  await joinByLink(host.page, board.links.host, 'Mira')
  await joinByLink(guest.page, board.links.participant, 'Aylin')
  await Promise.all([new BoardCanvas(host.page).opened(), new BoardCanvas(guest.page).opened()])
  const [hostBar, guestBar] = [new SessionBar(host.page), new SessionBar(guest.page)]
  const agree = async () => {
    await expect.poll(() => hostBar.clockError()).toBeLessThan(100)
    await expect.poll(() => guestBar.clockError()).toBeLessThan(100)
    const [a, b] = await Promise.all([hostBar.seconds(), guestBar.seconds()])
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1)
    return a
  }

  await expect(guestBar.timer).toHaveCount(0)
  await hostBar.timer.click()
  await host.page.getByLabel('Andere Dauer in Minuten').fill('2:30')
  await host.page.keyboard.press('Enter')
  await expect(guestBar.timer).toHaveAccessibleName(/noch 2:2\d/)
  const first = await agree()

  await host.page.reload()
  await expect.poll(() => hostBar.seconds()).toBeLessThan(first)
  await agree()

  await server.stop()
  const restarted = await startServer({ dataDir: server.dataDir, port: portOf(server) })
  try {
    await new BoardCanvas(host.page).opened()
    const later = await agree()
    expect(later).toBeLessThan(first)
    await hostBar.timer.click()
    await host.page.getByRole('button', { name: 'Anhalten' }).click()
    await expect(guestBar.timer).toHaveAccessibleName(/angehalten/)
    await host.page.getByRole('button', { name: '1 Minute mehr' }).click()
    await expect.poll(() => guestBar.seconds()).toBeGreaterThan(later + 30)

    await callApi(restarted, `/api/boards/${board.id}/commands`, {
      method: 'POST',
      token: board.host.token,
      body: { type: 'timer.start', seconds: 2 },
    })
    await expect(guestBar.timer).toHaveAccessibleName('Zeit ist um')
    await expect(guest.page.getByRole('status').filter({ hasText: 'Die Zeit ist um' })).toBeAttached()
    await expect(hostBar.timer).toHaveAccessibleName('Zeit ist um')
    await host.page.getByRole('button', { name: 'Beenden' }).click()
    await expect(guestBar.timer).toHaveCount(0)
  } finally {
    await restarted.kill()
  }
})
