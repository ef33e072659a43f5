import { expect, type Locator, type Page } from '@playwright/test'

/** A running vote and its results in German. */
export class Voting {
  readonly page: Page
  readonly panel: Locator
  readonly results: Locator

  constructor(page: Page, title: string) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: title })
    this.results = page.getByRole('complementary', { name: 'Ergebnisse' })
  }

  async openStart(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Moderieren' }).click()
    await this.page.getByRole('menuitem', { name: /^Punkte kleben/ }).click()
    return this.page.getByRole('dialog', { name: 'Abstimmung starten' })
  }

  async says(text: string): Promise<void> {
    await expect(this.panel.getByText(text, { exact: true })).toBeVisible()
  }

  async showList(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Liste' }).click()
    await expect(this.panel.getByRole('list')).toBeVisible()
  }

  /** Own dots on the canvas. */
  get dots(): Locator {
    return this.page.locator('.tl-shape').getByRole('button', { name: 'Punkt zurücknehmen' })
  }

  /** The rank that stands on a note. */
  badge(note: string): Locator {
    return this.page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: note }).getByRole('img')
  }

  /** Rank, words and value of each line. */
  async ranking(): Promise<string[]> {
    await expect(this.results).toBeVisible()
    const rows = await this.results.getByRole('listitem').allInnerTexts()
    return rows.map((row) => row.replace(/\s+/g, ' ').trim())
  }
}
