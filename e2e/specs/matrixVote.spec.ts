import { callApi, createBoard } from '../fixtures/api.ts'
import { expectAccessible } from '../fixtures/expectAccessible.ts'
import { expect, test } from '../fixtures/test.ts'
import { writeNotes } from '../fixtures/writeNotes.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { Voting } from '../pages/voting.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('three colours, then scores: a host by mouse and keys, a phone; reload in the middle; time runs out; results', async ({
  server,
  newPerson,
}) => {
  const board = await createBoard(server, { title: 'Auswählen' })
  await writeNotes(server, board, ['Werkstatt', 'Podcast', 'Ferienkurs'])
  const people = [await newPerson(), await newPerson(PHONE)]
  const [host, phone] = people.map(({ page }) => new Voting(page, 'Abstimmung'))
  if (!host || !phone) throw new Error('two people are needed')
  await joinByLink(host.page, board.links.host, 'Mara')
  await joinByLink(phone.page, board.links.participant, 'Ben')
  for (const { page } of people) await new BoardCanvas(page).opened()

  await host.begin('How-Now-Wow')
  await voteWithColors(host, phone)
  await host.end()
  expect(await host.ranking()).toEqual([
    'Platz 1 1. Werkstatt Wow 2',
    'Platz 2 2. Podcast Now 1',
    'Platz 2 2. Ferienkurs How 1',
  ])
  await expect(host.badge('Werkstatt')).toHaveAccessibleName('Platz 1, Wow 2')

  const voteId = await host.begin('NUF-Test')
  await scoreNotes(host, phone)
  await callApi(server, `/api/boards/${board.id}/commands`, {
    method: 'POST',
    token: board.host.token,
    body: { type: 'vote.extend', voteId, seconds: 1 },
  })
  await timeRunsOut(host, phone)
  expect(await host.ranking()).toEqual([
    'Platz 1 1. Werkstatt Summe 19 Neu 6 ± 3 weit auseinander Nützlich 9 ± 1 Machbar 4 ± 0',
    'Platz 2 2. Podcast Summe 2 Neu 2 ± 0 Nützlich – Machbar –',
  ])
  await expectAccessible(host.page)
  await phone.page.getByRole('button', { name: 'Ergebnis ansehen' }).tap()
  expect(await phone.ranking()).toEqual(await host.ranking())
  await phone.results.getByRole('button', { name: 'Zum Zettel: Podcast' }).tap()
  await expect(phone.results).toHaveCount(0)
  await expect(phone.badge('Podcast')).toBeInViewport()
})

/** Wow for one note by both, the host's second thought about another; a third from the list on the phone. */
async function voteWithColors(host: Voting, phone: Voting): Promise<void> {
  const [canvas, small] = [new BoardCanvas(host.page), new BoardCanvas(phone.page)]
  await host.panel.getByRole('radio', { name: /Wow/ }).click()
  for (const note of ['Werkstatt', 'Podcast']) {
    await canvas.note(note).click()
    await expect(host.dotsOn(note)).toHaveText(['W'])
  }
  await host.panel.getByRole('radio', { name: /Now/ }).click()
  await canvas.note('Podcast').click({ position: { x: 20, y: 20 } })
  await expect(host.dotsOn('Podcast')).toHaveText(['N'])

  await phone.panel.getByRole('radio', { name: /Wow/ }).tap()
  await small.note('Werkstatt').tap()
  await expect(phone.dotsOn('Werkstatt')).toHaveText(['W'])
  await phone.page.reload()
  await small.opened()
  await expect(phone.dotsOn('Werkstatt')).toHaveText(['W'])
  await phone.showList()
  await phone.panel.getByRole('button', { name: 'How-Punkt für: Ferienkurs' }).tap()
  await phone.says('How: noch 2')
  await expectAccessible(phone.page)
  await phone.panel.getByRole('button', { name: 'Liste schließen' }).tap()
}

/** The phone goes from note to note; the host clicks a note and types digits. */
async function scoreNotes(host: Voting, phone: Voting): Promise<void> {
  await expect(phone.panel.getByText('Zettel 1 von 3')).toBeVisible()
  for (const [criterion, score] of [
    ['Neu', 9],
    ['Nützlich', 10],
    ['Machbar', 4],
  ] as const)
    await phone.score(criterion, score)
  await phone.says('1 von 3 bewertet')
  await expectAccessible(phone.page)
  await phone.panel.getByRole('button', { name: 'Weiter', exact: true }).tap()
  await expect(phone.panel.getByText('Podcast')).toBeVisible()

  await new BoardCanvas(host.page).note('Werkstatt').click()
  await expect(host.panel.getByLabel('Neu: Werkstatt')).toBeFocused()
  for (const digit of ['3', '8', '4']) {
    await host.page.keyboard.press(digit)
    await host.page.keyboard.press('Tab')
  }
  await host.says('1 von 3 bewertet')
}

/** Everybody sees why nothing goes any more; the host adds time, and ends it in the end. */
async function timeRunsOut(host: Voting, phone: Voting): Promise<void> {
  await host.says('Die Zeit ist um. Abstimmung beenden oder Zeit dazugeben?')
  await expect(phone.panel.getByText(/^Die Zeit ist um.* Die Moderation beendet/)).toBeVisible()
  await expect(phone.panel.getByRole('radio')).toHaveCount(0)
  await expectAccessible(host.page)
  await host.panel.getByRole('button', { name: '2 Minuten mehr' }).click()
  await expect(phone.panel.getByText(/^Noch 1:5/)).toBeVisible()
  await phone.score('Neu', 2)
  await host.end()
}
