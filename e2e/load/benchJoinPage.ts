import type { CDPSession, Page } from '@playwright/test'
import { withBrowser } from './benchBrowser.ts'
import type { BenchNumbers, JoinPageCase } from './benchCases.ts'
import { createBoard } from './boardAccess.ts'

/** What somebody loads who follows an invitation, and how long until the name can be typed, on a slow computer. */
export async function benchJoinPage(url: string, { cpuSlowdown }: JoinPageCase): Promise<BenchNumbers> {
  const { links } = await createBoard(url, 'Bench')
  return withBrowser(async (page, context) => {
    const session = await context.newCDPSession(page)
    const loaded = await countScripts(session)
    const { typed } = await typeAtOnce(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    await page.goto(links.participant, { waitUntil: 'commit' })
    const interactiveMs = await typed
    const scriptKb = Math.round(loaded.beforeTyping() / 100) / 10
    await page.getByRole('button', { name: 'Beitreten', exact: true }).click({ trial: true })
    if ((await page.getByLabel('Dein Name').inputValue()) !== 'A') throw new Error('The letter was not taken')
    return { interactiveMs, scriptKb }
  })
}

/**
 * Types a letter as soon as the field has the cursor; `typed` resolves with the page's time in ms when the letter is there.
 * The page tells: to ask a slowed down page again and again takes up to half a second to notice.
 */
async function typeAtOnce(page: Page): Promise<{ typed: Promise<number> }> {
  const { promise: typed, resolve } = Promise.withResolvers<number>()
  await page.exposeFunction('benchFieldReady', () => page.keyboard.press('A'))
  await page.exposeFunction('benchTyped', (ms: number) => resolve(Math.round(ms)))
  await page.addInitScript(watchField)
  return { typed }
}

/** Runs in the page. */
function watchField(): void {
  const { benchFieldReady, benchTyped } = window as unknown as Record<string, (ms: number) => void>
  const observer = new MutationObserver(() => {
    if (!(document.activeElement instanceof HTMLInputElement)) return
    observer.disconnect()
    benchFieldReady?.(performance.now())
  })
  observer.observe(document, { childList: true, subtree: true })
  document.addEventListener('input', () => benchTyped?.(performance.now()), { once: true })
}

/** Bytes of scripts as they came over the line, compressed. What comes from the board's file on was not needed yet. */
async function countScripts(session: CDPSession) {
  const scripts = new Map<string, number>()
  let boardBegan = false
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    boardBegan ||= request.url.includes('/BoardRoom-')
    if (type === 'Script' && !boardBegan) scripts.set(requestId, 0)
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    // So far only the headers have come.
    if (scripts.has(requestId)) scripts.set(requestId, -response.encodedDataLength)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const headers = scripts.get(requestId)
    if (headers !== undefined) scripts.set(requestId, headers + encodedDataLength)
  })
  return { beforeTyping: () => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) }
}
