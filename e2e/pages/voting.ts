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

  /** Starts a vote with what the dialog suggests. Answers its id. */
  async begin(kind: string): Promise<string> {
    const dialog = await this.openStart()
    await dialog.getByRole('radio', { name: kind }).click()
    const reply = this.page.waitForResponse((response) => response.url().endsWith('/commands'))
    await dialog.getByRole('button', { name: 'Abstimmung starten' }).click()
    const { voteId } = await (await reply).json()
    await expect(this.panel).toBeVisible()
    return voteId
  }

  /** Though not all are done. */
  async end(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Abstimmung beenden' }).click()
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Abstimmung beenden' }).click()
    await expect(this.panel).toHaveCount(0)
  }

  /** On a phone, where the notes come one after the other. */
  async score(criterion: string, score: number): Promise<void> {
    const scale = this.panel.getByRole('radiogroup', { name: criterion })
    const key = scale.getByRole('radio', { name: String(score), exact: true })
    await key.tap()
    await expect(key).toBeChecked()
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

  dotsOn(note: string): Locator {
    return this.dots.and(
      this.page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: note }).getByRole('button'),
    )
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
