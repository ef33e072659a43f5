import { createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas, expectSameContent } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('390 px wide: join, write a note, see the others, nothing sticks out', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, {
    title: 'Mehr Mädchen für MINT begeistern',
    template: 'empathy-map',
  })
  const [phone, laptop] = [await newPerson(PHONE), await newPerson()]
  const [phoneBoard, laptopBoard] = [new BoardCanvas(phone.page), new BoardCanvas(laptop.page)]
  await joinByLink(laptop.page, links.participant, 'Jonas')
  await phone.page.goto(links.participant)
  await expectNothingSticksOut(phoneBoard)
  await phone.page.getByLabel('Dein Name').fill('Aylin')
  await phone.page.getByRole('button', { name: 'Beitreten', exact: true }).tap()
  await Promise.all([phoneBoard.opened(), laptopBoard.opened()])
  await expectNothingSticksOut(phoneBoard)

  await phone.page.getByTestId('tools.note').first().tap()
  await phone.page.touchscreen.tap(200, 500)
  await expect(phone.page.locator('[contenteditable="true"]')).toBeVisible()
  await phone.page.keyboard.type('vom Handy')
  await phone.page.keyboard.press('Escape')
  await expect(laptopBoard.note('vom Handy')).toBeVisible()
  await phoneBoard.saved()
  await expectSameContent([phoneBoard, laptopBoard])

  await phone.page.getByRole('button', { name: /Personen auf dem Board/ }).tap()
  await expect(phone.page.getByRole('complementary')).toContainText('Jonas')
  await expectNothingSticksOut(phoneBoard)
})

async function expectNothingSticksOut({ page }: BoardCanvas): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
}
