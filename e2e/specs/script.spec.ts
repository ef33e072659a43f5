import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createBoard } from '../fixtures/api.ts'
import type { RunningServer } from '../fixtures/startServer.ts'
import { expect, test } from '../fixtures/test.ts'
import { addNote, recordsOf } from '../load/notes.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

test('a script with a stock Yjs client writes a note for everybody; a malformed one harms nothing and the host is told', async ({
  server,
  newPerson,
}) => {
  const { id, links, host } = await createBoard(server, { title: 'Skripte' })
  const [moderator, guest] = [await newPerson(), await newPerson()]
  await joinByLink(moderator.page, links.host, 'Mira')
  await joinByLink(guest.page, links.participant, 'Aylin')
  const [moderatorBoard, guestBoard] = [new BoardCanvas(moderator.page), new BoardCanvas(guest.page)]
  const boards = [moderatorBoard, guestBoard]
  for (const board of boards) await board.opened()

  const stage = await openLayer(server, `${id}/stage`, host.token)
  const shared = await openLayer(server, `${id}/shared`, host.token)
  const pageId = [...recordsOf(stage.doc).keys()].find((key) => key.startsWith('page:')) ?? ''
  shared.doc.transact(() => {
    addNote(shared.doc, 'shape:good', 1, 'vom Skript')
    addNote(shared.doc, 'shape:bad', 2, 'kaputt')
    setCell(shared.doc, 'shape:good', 'place', [pageId, 100, 100, 0])
    setCell(shared.doc, 'shape:bad', 'place', [pageId, 500, 100, 0])
    setCell(shared.doc, 'shape:bad', 'props.color', 'no such colour')
  })

  for (const board of boards) {
    await expect(board.note('vom Skript')).toBeVisible()
    await expect(board.note('kaputt')).toHaveCount(0)
  }
  await expect(moderator.page.getByText(/^1 Eintrag auf diesem Board ist beschädigt/)).toBeVisible()
  await moderator.page.getByRole('button', { name: 'Ansehen' }).click()
  await expect(moderator.page.getByRole('dialog').getByText('shape:bad', { exact: true })).toBeVisible()
  await moderator.page.keyboard.press('Escape')
  await guestBoard.writeNote('es geht weiter', { x: 800, y: 600 })
  await expect(moderatorBoard.note('es geht weiter')).toBeVisible()
  stage.destroy()
  shared.destroy()
})

async function openLayer(server: RunningServer, room: string, token: string): Promise<WebsocketProvider> {
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, room, new Y.Doc(), {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise((resolve) => provider.once('sync', resolve))
  return provider
}

function setCell(doc: Y.Doc, id: string, cell: string, value: unknown): void {
  const record = recordsOf(doc).get(id)
  if (record instanceof Y.Map) record.set(cell, value)
}
