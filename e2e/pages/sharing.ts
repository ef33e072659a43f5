import type { Page } from '@playwright/test'

/** Reads one of the links from the share dialog, as a host would copy it. */
export async function readLink(
  page: Page,
  title: 'Link für Teilnehmende' | 'Link zum Zuschauen',
): Promise<string> {
  await openSharing(page)
  const link = await page.getByRole('dialog').getByLabel(title, { exact: true }).inputValue()
  await closeDialog(page)
  return link
}

export async function openSharing(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Teilen' }).click()
  await page.getByRole('dialog').waitFor()
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
