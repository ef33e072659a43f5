import type { Page } from '@playwright/test'
import { callApi, createBoard } from '../fixtures/api.ts'
import { portOf, startServer } from '../fixtures/startServer.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas, expectSameContent } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'
import { SilentWriting } from '../pages/silentWriting.ts'

test('offline and back: both sides go on writing, everything merges', async ({ server, newPerson }) => {
  const { links } = await createBoard(server, { title: 'Im Zug' })
  const [aylin, jonas] = [await newPerson(), await newPerson()]
  const [aylinBoard, jonasBoard] = [new BoardCanvas(aylin.page), new BoardCanvas(jonas.page)]
  await collectDatabases(aylin.page)
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await joinByLink(jonas.page, links.participant, 'Jonas')
  await Promise.all([aylinBoard.opened(), jonasBoard.opened()])
  await loseDatabases(aylin.page)
  await aylinBoard.writeNote('vorher', { x: 500, y: 300 })
  await expect(jonasBoard.note('vorher')).toBeVisible()

  await aylin.context.setOffline(true)
  await aylinBoard.writeNote('ohne Netz', { x: 500, y: 560 })
  await aylinBoard.shows('Offline')
  await jonasBoard.writeNote('inzwischen', { x: 850, y: 300 })
  await jonasBoard.saved()
  await expect(jonasBoard.note('ohne Netz')).toHaveCount(0)

  await aylin.context.setOffline(false)
  await expect(jonasBoard.note('ohne Netz')).toBeVisible({ timeout: 30_000 })
  await expect(aylinBoard.note('inzwischen')).toBeVisible()
  await aylinBoard.saved()
  await expectSameContent([aylinBoard, jonasBoard])
})

test('the server is gone: the screen says so, work goes on, a closed tab loses nothing', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Serverausfall' })
  const aylin = await newPerson()
  const board = new BoardCanvas(aylin.page)
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await board.opened()
  const address = aylin.page.url()

  await server.kill()
  await board.shows('Offline')
  const kept = await countKeptUpdates(aylin.page)
  await board.writeNote('ohne Server geschrieben', { x: 600, y: 400 })
  await board.shows('Offline')
  await expect.poll(() => countKeptUpdates(aylin.page)).toBeGreaterThan(kept + 1)
  await aylin.page.close({ runBeforeUnload: false })

  const restarted = await startServer({ dataDir: server.dataDir, port: portOf(server) })
  try {
    const back = new BoardCanvas(await aylin.context.newPage())
    await back.page.goto(address)
    await back.opened()
    await expect(back.note('ohne Server geschrieben')).toBeVisible()
    await back.saved()

    const stranger = await newPerson()
    await joinByLink(stranger.page, links.participant, 'Jonas')
    await expect(new BoardCanvas(stranger.page).note('ohne Server geschrieben')).toBeVisible({
      timeout: 30_000,
    })
  } finally {
    await restarted.kill()
  }
})

test('words typed without a connection in a tab closed since come with their note, which was revealed meanwhile', async ({
  server,
  newPerson,
}) => {
  const { id, links, host } = await createBoard(server, { title: 'Zwei Geräte' })
  const lead = (type: string) =>
    callApi(server, `/api/boards/${id}/commands`, { method: 'POST', token: host.token, body: { type } })
  const aylin = await newPerson()
  const board = new BoardCanvas(aylin.page)
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await board.opened()
  await lead('private.start')
  await expect(new SilentWriting(aylin.page).banner).toBeVisible()
  await board.writeNote('Anfang', { x: 500, y: 400 })
  await board.saved()
  const address = aylin.page.url()
  // Who is nowhere connected keeps their notes to themselves.
  const phone = await newPerson({ storageState: await aylin.context.storageState() })
  const phoneBoard = new BoardCanvas(phone.page)
  await phone.page.goto(address)
  await expect(phoneBoard.note('Anfang')).toBeVisible({ timeout: 30_000 })

  await aylin.context.setOffline(true)
  const kept = await countKeptUpdates(aylin.page)
  await board.openNote('Anfang')
  await aylin.page.keyboard.type(' und Ende')
  await board.shows('Offline')
  await expect.poll(() => countKeptUpdates(aylin.page)).toBeGreaterThan(kept + 8)
  await aylin.page.close({ runBeforeUnload: false })
  await lead('private.reveal')
  await expect(new SilentWriting(phone.page).marked).toHaveCount(0)
  await expect(phoneBoard.note('Anfang')).not.toContainText('Ende')

  await aylin.context.setOffline(false)
  const back = new BoardCanvas(await aylin.context.newPage())
  await back.page.goto(address)
  for (const one of [back, phoneBoard])
    await expect(one.note('Anfang und Ende')).toHaveCount(1, { timeout: 30_000 })
  await back.saved()
})

test('leaving with unsaved changes asks first; with everything saved it does not', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Nicht so schnell' })
  const aylin = await newPerson()
  const board = new BoardCanvas(aylin.page)
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await board.opened()
  await board.writeNote('gespeichert', { x: 600, y: 300 })
  await board.saved()
  const questions: string[] = []
  aylin.page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.accept()
  })
  await aylin.page.reload()
  await board.opened()
  expect(questions).toEqual([])

  await aylin.context.setOffline(true)
  await board.writeNote('noch nicht gespeichert', { x: 600, y: 600 })
  await board.shows('Offline')
  await aylin.page.close({ runBeforeUnload: true })
  await expect.poll(() => questions).toEqual(['beforeunload'])
})

/** So that `loseDatabases` finds them. */
async function collectDatabases(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB)
    const databases: IDBDatabase[] = []
    Object.assign(window, { databases })
    indexedDB.open = (...args) => {
      const request = open(...args)
      request.addEventListener('success', () => databases.push(request.result))
      return request
    }
  })
}

/** What iOS does to pages in the background: writing throws from now on. */
async function loseDatabases(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const database of Reflect.get(window, 'databases') as IDBDatabase[]) database.close()
  })
}

/** Updates in the browser's local copies of all layers. */
function countKeptUpdates(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opened = ({ name }: IDBDatabaseInfo) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const count = (database: IDBDatabase) =>
      new Promise<number>((resolve) => {
        if (!database.objectStoreNames.contains('updates')) return resolve(0)
        const request = database.transaction('updates').objectStore('updates').count()
        request.onsuccess = () => resolve(request.result)
      })
    let sum = 0
    for (const info of await indexedDB.databases()) {
      const database = await opened(info)
      sum += await count(database)
      database.close()
    }
    return sum
  })
}
