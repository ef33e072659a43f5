import { expect, type Page } from '@playwright/test'

/** The part of a 1366x768 screen that top bar, guide and toolbar leave to the canvas, in pixels. */
const FREE = { width: 1050, height: 640 }

/** Shows a page of the board whole, as large as it is beside the guide on a 1366x768 screen. Answers the zoom. */
export async function showWholePage(page: Page, pageId: string): Promise<number> {
  const zoom = await page.evaluate(
    ({ id, free }) => {
      interface Editor {
        setCurrentPage(id: string): void
        getCurrentPageBounds(): { x: number; y: number; w: number; h: number }
        setCamera(camera: object, options: object): void
      }
      const { editor } = (window as unknown as { denkraum: { editor: Editor } }).denkraum
      editor.setCurrentPage(id)
      const { x, y, w, h } = editor.getCurrentPageBounds()
      const z = Math.min(1, free.width / w, free.height / h)
      editor.setCamera({ x: 18 / z - x, y: 10 / z - y, z }, { immediate: true })
      return z
    },
    { id: pageId, free: FREE },
  )
  await expect(page.locator('[data-shape-type="zone"] text').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  return zoom
}
