import { expect, type Locator, type Page } from '@playwright/test'

/** Silent writing in German, as hosts and participants see it. */
export class SilentWriting {
  readonly page: Page
  /** What says that new notes are one's own for now. */
  readonly banner: Locator
  readonly leftover: Locator

  constructor(page: Page) {
    this.page = page
    this.banner = page.getByRole('status').filter({ hasText: 'Stilles Schreiben: Nur du siehst' })
    this.leftover = page.getByRole('status').filter({ hasText: /^Du hast noch \d+ Zettel/ })
  }

  async start({ anonymous = false } = {}): Promise<void> {
    await this.page.getByRole('button', { name: 'Moderieren' }).click()
    await this.page.getByRole('menuitem', { name: /^Still schreiben/ }).click()
    await this.page.getByRole('radio', { name: anonymous ? 'Ohne Namen' : 'Mit Namen' }).click()
    await this.page.getByRole('button', { name: 'Stilles Schreiben starten' }).click()
    await expect(this.banner).toBeVisible()
  }

  async reveal(): Promise<void> {
    await this.page.getByRole('button', { name: 'Aufdecken', exact: true }).click()
  }

  /** What a host reads of who has how many notes. */
  async counts(): Promise<string[]> {
    await this.banner.getByRole('button', { name: /^\d+ Zettel$/ }).click()
    const list = this.page.getByRole('dialog', { name: 'Zettel je Person' }).getByRole('listitem')
    const texts = await list.allTextContents()
    await this.page.keyboard.press('Escape')
    return texts
  }

  /** Notes on the canvas that are marked as seen by this person only. */
  get marked(): Locator {
    return this.page.getByRole('img', { name: /^Nur du siehst (diesen Zettel|das)$/ })
  }
}
