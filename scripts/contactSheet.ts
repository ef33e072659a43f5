import { mkdir, mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { type RunningServer, removeDataDir, startServer } from '../e2e/fixtures/startServer.ts'
import { createTemplateBoard } from '../e2e/fixtures/templateBoard.ts'
import { BoardCanvas } from '../e2e/pages/boardCanvas.ts'
import { joinByLink } from '../e2e/pages/joining.ts'
import { showWholePage } from '../e2e/pages/templatePage.ts'
import type { Language } from '../shared/protocol/http.ts'

/*
 * Every template in both languages as a picture, as large as beside the guide on a 1366x768 screen:
 *   node scripts/contactSheet.ts [folder] [words of the ids]
 * Needs the built client and CHROMIUM_PATH. Without a folder: a new temporary one, whose name is printed.
 */
const SCREEN = { width: 1086, height: 768 }

async function makeSheets(folder: string, wanted: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const server = await startServer()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    for (const language of ['de', 'en'] as const) {
      const context = await browser.newContext({ baseURL: server.url, locale: 'de-DE', viewport: SCREEN })
      await context.addInitScript(() => localStorage.setItem('denkraum.debug', '1'))
      await photograph(await context.newPage(), server, language, folder, wanted)
      await context.close()
    }
  } finally {
    await browser.close()
    await server.kill()
    await removeDataDir(server.dataDir)
  }
}

async function photograph(
  page: Page,
  server: RunningServer,
  language: Language,
  folder: string,
  wanted: readonly string[],
): Promise<void> {
  const { link, pages } = await createTemplateBoard(server, language)
  await joinByLink(page, link, 'Mira')
  await new BoardCanvas(page).opened()
  for (const { template, pageId } of pages) {
    if (wanted.length > 0 && !wanted.some((word) => template.id.includes(word))) continue
    await showWholePage(page, pageId)
    await page.screenshot({ path: path.join(folder, `${template.id}.${language}.png`) })
  }
}

const [folder = await mkdtemp(path.join(os.tmpdir(), 'denkraum-templates-')), ...wanted] =
  process.argv.slice(2)
await makeSheets(folder, wanted)
console.log(folder)
