import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

test('board and selection, transparent and white; far apart notes still become a picture, and the person is told', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Rück/blick: 2026' })
  const { page } = await newPerson()
  const board = new BoardCanvas(page)
  await joinByLink(page, links.participant, 'Aylin')
  await board.opened()
  await openExport(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Bild speichern' }).click()
  await expect(page.getByText('Hier ist noch nichts, was sich speichern ließe.')).toBeVisible()
  await page.keyboard.press('Escape')

  await board.writeNote('links', { x: 400, y: 400 })
  // What PowerPoint puts between lines no XML can hold.
  await board.writeNote('rechts\u000bunten', { x: 1000, y: 400 })
  await openExport(page)
  const whole = await save(page, { background: 'Weiß' })
  expect(whole.name).toMatch(/^Rück.blick.* 2026 .*\.png$/)
  await page.keyboard.press('Escape')

  await board.note('links').click()
  await openExport(page)
  await page.getByRole('radio', { name: 'Nur die Auswahl' }).check()
  const part = await save(page, { background: 'Durchsichtig' })
  expect(part.width / part.height, 'one square note').toBeCloseTo(1, 1)
  expect(whole.width / whole.height).toBeGreaterThan(1.5)
  expect(await alphaOfCorner(page, part.bytes)).toBe(0)
  expect(await alphaOfCorner(page, whole.bytes)).toBe(255)
  await page.keyboard.press('Escape')

  await page.evaluate(() => {
    interface Mover {
      getSelectedShapes(): { id: string; type: string; x: number; y: number }[]
      updateShape(shape: object): void
    }
    const { editor } = (window as unknown as { denkraum: { editor: Mover } }).denkraum
    for (const { id, type } of editor.getSelectedShapes())
      editor.updateShape({ id, type, x: -60_000, y: 40_000 })
  })
  await openExport(page)
  await page.getByRole('radio', { name: 'Ganzer Schritt' }).check()
  const wide = await save(page, { background: 'Weiß' })
  expect(wide.width).toBeLessThanOrEqual(3840)
  await expect(page.getByText(/Das Bild wurde auf .* % verkleinert/)).toBeVisible()
})

async function openExport(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Bild speichern' }).click()
}

async function save(page: Page, { background }: { background: string }) {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: background }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /Bild speichern|Noch einmal speichern/ }).click()
  const file = await download
  const bytes = await readFile(await file.path())
  return {
    name: file.suggestedFilename(),
    bytes,
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  }
}

/** Opacity of the top left pixel, 0 to 255, as a browser decodes it. */
function alphaOfCorner(page: Page, png: Buffer): Promise<number | undefined> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    return context?.getImageData(0, 0, 1, 1).data[3]
  }, png.toString('base64'))
}
