import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { recordsOf, writeRecord } from '../../shared/board/layerDoc.ts'
import { createBoard } from '../fixtures/api.ts'
import { hostileRecords } from '../fixtures/hostileRecords.ts'
import { expect, test } from '../fixtures/test.ts'
import { connectRaw } from '../load/rawClient.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

const STRANGER = 'https://stranger.invalid'

// Every spec watches every page for requests to other hosts (fixtures/test.ts). Here: what would happen to one.
test('the browser itself refuses requests to other hosts, on every page', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, { title: 'Unter uns', template: 'empathy-map' })
  const { page, errors, strangers } = await newPerson()
  for (const address of ['/', '/join', links.participant, '/gibt/es/nicht']) {
    await page.goto(address)
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(await blockedWays(page), address).toEqual([
      'connect-src',
      'font-src',
      'img-src',
      'script-src-elem',
    ])
  }
  await joinByLink(page, links.participant, 'Aylin')
  await new BoardCanvas(page).opened()
  expect(await blockedWays(page)).toEqual(['connect-src', 'font-src', 'img-src', 'script-src-elem'])
  // Playwright reports what was tried; the policy stopped it before it left.
  expect(strangers.every((address) => address.startsWith(STRANGER))).toBe(true)
  strangers.length = 0
  errors.length = 0
})

test('a link, an embed and what a script writes on the board: nobody elsewhere learns of it, and the canvas goes on', async ({
  server,
  newPerson,
}) => {
  const { id, links, host } = await createBoard(server, { title: 'Links' })
  const { page } = await newPerson()
  const board = new BoardCanvas(page)
  await joinByLink(page, links.participant, 'Aylin')
  await board.opened()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect.poll(async () => (await board.content()).map(({ type }) => type)).toEqual(['text'])
  const doc = new Y.Doc()
  const script = connectRaw(doc, { url: server.url, boardId: id, layer: 'shared', token: host.token })
  await script.synced
  const records = recordsOf(doc)
  if (records) doc.transact(() => hostileRecords('page:step-1').map((record) => writeRecord(records, record)))
  expect(await script.saved()).toBe(true)
  const types = async () => (await board.content()).map(({ type }) => type).sort()
  await expect.poll(types).toEqual(['bookmark', 'embed', 'image', 'image', 'text', 'video'])
  await page.reload()
  await board.opened()
  await expect.poll(types).toEqual(['bookmark', 'embed', 'image', 'image', 'text', 'video'])
  await expect(page.locator('iframe')).toHaveCount(0)
  script.close()
})

/** Tries to reach another host in several ways; answers the directives of the policy that stopped it. */
function blockedWays(page: Page): Promise<string[]> {
  return page.evaluate(async (elsewhere) => {
    const blocked = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => blocked.add(event.effectiveDirective))
    const font = new FontFace('Stranger', `url(${elsewhere}/font.woff2)`)
    const script = Object.assign(document.createElement('script'), { src: `${elsewhere}/script.js` })
    document.head.append(script, Object.assign(new Image(), { src: `${elsewhere}/image.png` }))
    await Promise.allSettled([fetch(`${elsewhere}/track.svg`), font.load()])
    const deadline = Date.now() + 5_000
    while (blocked.size < 4 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
    return [...blocked].sort()
  }, STRANGER)
}
