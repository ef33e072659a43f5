import { callApi, createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { Guide } from '../pages/guide.ts'
import { joinByLink } from '../pages/joining.ts'

test('a host takes notes along to another step; they stand beside its template, and undo takes them back', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Mitnehmen', agenda: 'design-thinking-60' })
  const [host, guest] = [await newPerson(), await newPerson()]
  await joinByLink(host.page, board.links.host, 'Mara')
  await joinByLink(guest.page, board.links.participant, 'Aylin')
  const [hostBoard, guestBoard] = [new BoardCanvas(host.page), new BoardCanvas(guest.page)]
  const [hostGuide, guestGuide] = [new Guide(host.page), new Guide(guest.page)]
  await hostBoard.opened()
  await guestBoard.opened()
  await guestBoard.writeNote('Roboter bauen', { x: 700, y: 400 })
  await guestBoard.writeNote('Besuch im Betrieb', { x: 900, y: 400 })
  await expect(hostBoard.notes).toHaveCount(2)

  await hostBoard.note('Roboter bauen').click()
  await hostBoard.note('Besuch im Betrieb').click({ modifiers: ['Shift'] })
  await host.page.getByRole('button', { name: 'Auswahl in einen anderen Schritt mitnehmen' }).click()
  const third = host.page.getByRole('menuitem', { name: /^3\. / })
  await expect(host.page.getByRole('menuitem', { name: /^1\. / })).toHaveCount(0)
  await third.click()
  await expect(
    host.page.getByText('2 Zettel liegen jetzt auch in „3.', { exact: false }).first(),
  ).toBeVisible()
  await expect(hostBoard.notes).toHaveCount(2)

  await guestGuide.show()
  await guestGuide.step(3).click()
  await guestGuide.looksAt(3)
  await expect(guestBoard.note('Roboter bauen')).toBeVisible()
  await expect(guestBoard.note('Besuch im Betrieb')).toBeVisible()
  await host.page.getByRole('button', { name: 'Ansehen' }).click()
  await hostGuide.looksAt(3)

  await test.step('they cover nothing of the template', async () => {
    const content = await hostBoard.content()
    const here = content.filter(({ place }) => place[0] === 'page:step-3')
    const copies = here.filter(({ type }) => type === 'note')
    const zones = here.filter(({ type }) => type === 'zone')
    const leftOf = (shape: { place: readonly (string | number)[] }) => Number(shape.place[2])
    expect(copies.map(({ text }) => text).sort()).toEqual(['Besuch im Betrieb', 'Roboter bauen'])
    expect(Math.max(...copies.map(leftOf)) + 200).toBeLessThan(Math.min(...zones.map(leftOf)))
  })

  await host.page.keyboard.press('Control+z')
  await expect(guestBoard.notes).toHaveCount(0)
  await guestGuide.step(1).click()
  await expect(guestBoard.note('Roboter bauen')).toBeVisible()

  await test.step('a step that begins with notes gets those of the step before at once', async () => {
    await hostGuide.step(5).click()
    await host.page.getByRole('button', { name: /^2 Zettel aus „.*“ holen$/ }).click()
    await guestGuide.step(5).click()
    await guestGuide.looksAt(5)
    await expect(guestBoard.note('Roboter bauen')).toBeVisible()
    await expect(guestBoard.note('Besuch im Betrieb')).toBeVisible()
    await expect(host.page.getByRole('button', { name: /“ holen$/ })).toHaveCount(0)
  })

  await test.step('the winners of a vote go on to another step', async () => {
    const command = (body: object) =>
      callApi(server, `/api/boards/${board.id}/commands`, { method: 'POST', body, token: board.host.token })
    const winner = await hostBoard.note('Roboter bauen').getAttribute('data-shape-id')
    const { voteId } = (await command({ type: 'vote.start', ownAllowed: true })) as { voteId: string }
    const ballot = `/api/boards/${board.id}/votes/${voteId}/ballot`
    await callApi(server, ballot, { method: 'PUT', body: { [`${winner}`]: 1 }, token: board.host.token })
    await command({ type: 'vote.end', voteId })
    await host.page.getByRole('button', { name: 'Den besten Zettel mitnehmen …' }).click()
    await host.page.getByRole('menuitem', { name: /^6\. / }).click()
    await guestGuide.step(6).click()
    await guestGuide.looksAt(6)
    await expect(guestBoard.note('Roboter bauen')).toBeVisible()
    await expect(guestBoard.notes).toHaveCount(1)
  })
})
