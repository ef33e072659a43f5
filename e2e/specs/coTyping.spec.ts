import type { Page } from '@playwright/test'
import { createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas, expectSameContent } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

const LETTERS = { Aylin: 'ubcdefgh'.repeat(4), Jonas: 'ijklmnop'.repeat(4), Mira: '12345678'.repeat(4) }

test('three people write in one note at one place: no letter is lost, each one’s words stay together', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Zu dritt in einem Zettel' })
  const boards = await Promise.all(
    Object.keys(LETTERS).map(async (name) => {
      const { page } = await newPerson()
      await joinByLink(page, links.participant, name)
      const board = new BoardCanvas(page)
      await board.opened()
      return board
    }),
  )
  const [first] = boards
  await first?.writeNote('Start', { x: 700, y: 400 })
  for (const board of boards) {
    await expect(board.note('Start')).toBeVisible()
    await board.openNote('Start')
  }
  const type = async (words: readonly string[]) => {
    await Promise.all(words.map((word, index) => boards[index]?.page.keyboard.type(word, { delay: 25 })))
  }
  const words = Object.values(LETTERS)
  // Letters that are on their way at the same moment have no order yet: the first of each shows where the word stands.
  for (const [index, word] of words.entries()) {
    await boards[index]?.page.keyboard.type(word.charAt(0))
    for (const board of boards) await expect(board.note(word.charAt(0))).toBeVisible()
  }
  await type(words.map((word) => word.slice(1)))
  const content = await expectSameContent(boards)
  const text = content.find(({ type }) => type === 'note')?.text ?? ''
  const sorted = (value: string) => [...value].sort().join('')
  expect(sorted(text)).toBe(sorted(`Start${Object.values(LETTERS).join('')}`))
  for (const letters of Object.values(LETTERS)) expect(text).toContain(letters)

  await test.step('a word is composed while somebody else writes in the same line', async () => {
    const [aylin, jonas] = boards
    if (!aylin || !jonas) throw new Error('nobody is here')
    const input = await aylin.page.context().newCDPSession(aylin.page)
    const compose = (word: string) =>
      input.send('Input.imeSetComposition', {
        text: word,
        selectionStart: word.length,
        selectionEnd: word.length,
      })
    await compose('か')
    await jonas.page.keyboard.type('XYZ')
    await expect(aylin.note('XYZ')).toHaveCount(0)
    await aylin.page.keyboard.press('Escape')
    await compose('かん')
    await input.send('Input.insertText', { text: '漢' })
    await expect(aylin.note(`${LETTERS.Aylin}漢`)).toBeVisible()
    await expect(aylin.note(`${LETTERS.Jonas}XYZ`)).toBeVisible()
    const after = await expectSameContent(boards)
    expect(after.find(({ type }) => type === 'note')?.text).toHaveLength(text.length + 4)
  })
})

test('opening a note to write in it never replaces what is there', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, { title: 'Weiterschreiben' })
  const { page } = await newPerson()
  await joinByLink(page, links.participant, 'Aylin')
  const board = new BoardCanvas(page)
  await board.opened()
  await board.writeNote('Start', { x: 700, y: 400 })
  await board.openNote('Start')
  await page.keyboard.type(' weiter')
  await page.keyboard.press('Escape')
  await expect(board.note('Start weiter')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.tl-shape [contenteditable="true"]')).toBeFocused()
  await page.keyboard.type(' und weiter', { delay: 20 })
  await expect(board.note('Start weiter und weiter')).toBeVisible()
  await page.keyboard.press('Enter')
  await paste(page, '<table><tr><td>Anna</td><td>12</td></tr><tr><td>Bülent</td><td>7</td></tr></table>')
  await expect
    .poll(async () => (await board.content())[0]?.text)
    .toBe('Start weiter und weiterAnna 12Bülent 7')

  // A picture or a file that was copied as text: no browser could draw it.
  await page.keyboard.insertText(` ${'A'.repeat(5_000)}`)
  await expect(page.getByText(/^Das wurde zurückgenommen: .* ein Wort mit über 4.000 Zeichen/)).toBeVisible()
  await page.keyboard.type('.')
  await expect
    .poll(async () => (await board.content())[0]?.text)
    .toBe('Start weiter und weiterAnna 12Bülent 7.')
})

function paste(page: Page, html: string): Promise<void> {
  return page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, html)
}

test('undo takes back one’s own steps and never a colleague’s', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, { title: 'Rückgängig' })
  const [aylin, jonas] = [await newPerson(), await newPerson()]
  const [aylinBoard, jonasBoard] = [new BoardCanvas(aylin.page), new BoardCanvas(jonas.page)]
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await joinByLink(jonas.page, links.participant, 'Jonas')
  await Promise.all([aylinBoard.opened(), jonasBoard.opened()])
  await aylinBoard.writeNote('eins', { x: 500, y: 300 })
  await jonasBoard.writeNote('zwei', { x: 900, y: 300 })
  await expect(aylinBoard.note('zwei')).toBeVisible()
  await expect(jonasBoard.note('eins')).toBeVisible()
  const placeOf = async (text: string) =>
    (await jonasBoard.content()).find((shape) => shape.text === text)?.place.slice(2)
  const home = await placeOf('eins')

  await aylinBoard.dragNote('eins', { x: 60, y: 120 })
  await expect.poll(() => placeOf('eins')).not.toEqual(home)
  await jonasBoard.dragNote('zwei', { x: 60, y: 120 })
  const moved = await placeOf('zwei')

  await aylin.page.keyboard.press('Control+z')
  await expect.poll(() => placeOf('eins')).toEqual(home)
  expect(await placeOf('zwei')).toEqual(moved)
  for (let step = 0; step < 6; step++) await aylin.page.keyboard.press('Control+z')
  await expect(jonasBoard.note('eins')).toHaveCount(0)
  await expect(jonasBoard.note('zwei')).toBeVisible()
  expect(await placeOf('zwei')).toEqual(moved)
  await aylin.page.keyboard.press('Control+Shift+z')
  await expectSameContent([aylinBoard, jonasBoard])
})
