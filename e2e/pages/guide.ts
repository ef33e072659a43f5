import { expect, type Locator, type Page } from '@playwright/test'

interface OpenBoard {
  editor: {
    getCurrentPageId(): string
    getCurrentPageBounds(): unknown
    getViewportPageBounds(): { contains(box: unknown): boolean }
  }
  session: { workshop: { get(): { steps: { id: string; title: string }[] } } }
}

/** The session guide in German: a rail beside the canvas, on a phone a bar and a sheet. */
export class Guide {
  readonly page: Page
  readonly rail: Locator
  /** On a wide screen: opens the guide and says where the group is. */
  readonly toggle: Locator

  constructor(page: Page) {
    this.page = page
    this.rail = page.getByRole('navigation', { name: 'Ablauf' })
    this.toggle = page.getByRole('banner').getByRole('button', { name: /^Ablauf (anzeigen|ausblenden)/ })
  }

  async show(): Promise<void> {
    if ((await this.rail.count()) === 0) await this.toggle.click()
    await expect(this.rail).toBeVisible()
  }

  /** The row of a step, by its number. */
  step(number: number): Locator {
    return this.rail.getByRole('button', { name: new RegExp(`^${number}\\. `) })
  }

  menuOf(number: number): Locator {
    return this.rail.getByRole('button', { name: new RegExp(`^Aktionen für Schritt ${number}:`) })
  }

  grip(title: string): Locator {
    return this.rail.getByRole('button', { name: `„${title}“ verschieben` })
  }

  /** Titles as the rail shows them, in order. */
  titles(): Promise<string[]> {
    return this.rail
      .locator('[data-control="show"]')
      .evaluateAll((rows) =>
        rows.map((row) => row.textContent?.replace(/^.*?\d+\. /, '').replace(/\d+ Min\..*$/, '') ?? ''),
      )
  }

  async next(): Promise<void> {
    await this.rail.getByRole('button', { name: /^Weiter zu: / }).click()
  }

  /** This person looks at the step of this number, all of it. */
  async looksAt(number: number): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(readView), { timeout: 20_000 })
      .toEqual({ number, isWhole: true })
  }
}

/** Runs in the page. */
function readView(): { number: number; isWhole: boolean } {
  const { editor, session } = (window as unknown as { denkraum?: Partial<OpenBoard> }).denkraum ?? {}
  // After a reload the board comes a moment later.
  if (!editor || !session) return { number: 0, isWhole: false }
  const pageId = editor.getCurrentPageId()
  const content = editor.getCurrentPageBounds()
  return {
    number: session.workshop.get().steps.findIndex(({ id }) => `page:${id}` === pageId) + 1,
    isWhole: content === undefined || editor.getViewportPageBounds().contains(content),
  }
}
