import type { CDPSession } from '@playwright/test'
import { withBrowser } from './benchBrowser.ts'
import type { BenchNumbers, JoinPageCase } from './benchCases.ts'
import { createBoard } from './boardAccess.ts'

/** What somebody loads who follows an invitation, and how long until the name can be typed, on a slow computer. */
export async function benchJoinPage(url: string, { cpuSlowdown }: JoinPageCase): Promise<BenchNumbers> {
  const { links } = await createBoard(url, 'Bench')
  return withBrowser(async (page, context) => {
    const session = await context.newCDPSession(page)
    const loaded = await countScripts(session)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    const begin = performance.now()
    await page.goto(links.participant, { waitUntil: 'commit' })
    const field = page.getByLabel('Dein Name')
    await field.pressSequentially('A')
    const interactiveMs = Math.round(performance.now() - begin)
    return { interactiveMs, scriptKb: Math.round(loaded.beforeTyping() / 100) / 10 }
  })
}

/** Bytes of scripts as they came over the line, compressed. The board's files begin to come when the field has focus. */
async function countScripts(session: CDPSession) {
  const scripts = new Map<string, number>()
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    const isBoard = /\/BoardRoom-/.test(request.url)
    if (type === 'Script' && !isBoard) scripts.set(requestId, 0)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength)
  })
  return { beforeTyping: () => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) }
}
