import { expect, type Locator, type Page } from '@playwright/test'

/** The gallery as a host uses it, in German. */
export class Gallery {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.goto('/')
  }

  /** From the first visit's landing page or from the gallery; ends on the new board. */
  async createBoard({ title, template = 'Leeres Board', name = '' }: NewBoard): Promise<void> {
    await this.page
      .getByRole('button', { name: /Erstes Board anlegen|Neues Board/ })
      .first()
      .click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Titel').fill(title)
    await dialog.getByRole('radio', { name: template, exact: true }).click()
    await dialog.getByLabel('Dein Name').fill(name)
    await dialog.getByRole('button', { name: 'Board anlegen' }).click()
    await this.page.waitForURL(/\/b\/[\w-]{12}/)
  }

  card(title: string): Locator {
    const heading = this.page.getByRole('heading', { name: title, exact: true })
    return this.page.getByRole('main').getByRole('listitem').filter({ has: heading })
  }

  async choose(title: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Menü für „${title}“` }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  async openBoard(title: string): Promise<void> {
    await this.card(title).getByRole('link', { name: title, exact: true }).click()
    await expect(this.page).toHaveURL(/\/b\/[\w-]{12}/)
  }
}

interface NewBoard {
  title: string
  template?: string
  name?: string
}
