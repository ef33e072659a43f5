import { expect, type Page } from '@playwright/test'

/** Opens a link and joins with this name; null: anonymously. */
export async function joinByLink(page: Page, link: string, name: string | null): Promise<void> {
  await page.goto(link)
  await fillName(page, name)
}

export async function joinByCode(page: Page, code: string, name: string | null): Promise<void> {
  await page.goto('/join')
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await fillName(page, name)
}

async function fillName(page: Page, name: string | null): Promise<void> {
  const field = page.getByLabel('Dein Name')
  await expect(field).toBeVisible()
  if (name === null) return page.getByRole('button', { name: 'Anonym beitreten' }).click()
  await field.fill(name)
  await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
}
