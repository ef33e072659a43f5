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
