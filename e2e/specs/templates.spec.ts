import type { Page } from '@playwright/test'
import { createTemplateBoard } from '../fixtures/templateBoard.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { showWholePage } from '../pages/templatePage.ts'
import { faultsOf, readZones } from '../pages/zoneTexts.ts'

const LEAST_PX = 11

async function openBoard(page: Page, link: string): Promise<void> {
  await page.setViewportSize({ width: 1086, height: 768 })
  await joinByLink(page, link, 'Mira')
  await new BoardCanvas(page).opened()
}

test('every template opens in both languages: all text is there, legible, inside its zone and on nothing else', async ({
  server,
  newPerson,
}) => {
  for (const language of ['de', 'en'] as const) {
    const { link, pages } = await createTemplateBoard(server, language)
    const { page, context } = await newPerson()
    await openBoard(page, link)
    expect(pages.length).toBeGreaterThan(25)
    for (const { template, pageId } of pages) {
      await showWholePage(page, pageId)
      await expect
        .poll(async () => faultsOf(await readZones(page), LEAST_PX), {
          message: `${template.id} ${language}`,
        })
        .toEqual([])
      expect(await readZones(page)).toHaveLength(template.zones.length)
    }
    await context.close()
  }
})
