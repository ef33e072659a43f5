import { cp } from 'node:fs/promises'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type BoardLayers, openBoardLayers } from '../../client/sync/boardLayers.ts'
import type { LayersLeft } from '../../client/sync/layersLeft.ts'
import { readRecords } from '../../shared/board/layerDoc.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Seat } from '../../shared/protocol/http.ts'
import { type Layer, mayWrite } from '../../shared/protocol/roles.ts'
import {
  makeDataDir,
  portOf,
  type RunningServer,
  removeDataDir,
  startServer,
} from '../fixtures/startServer.ts'
import { createBoard, takeSeats } from '../load/boardAccess.ts'
import { addNote, noteIds } from '../load/notes.ts'
import { connectRaw } from '../load/rawClient.ts'
import { sendCommand } from '../load/sendCommand.ts'
import { soon } from './editors.ts'

/** A browser tab with the board open: it begins anew as the page does. */
function openTab(url: string, boardId: string, { token, participantId, role }: Seat) {
  let layers: BoardLayers
  let rounds = 0
  const open = (left: LayersLeft | null) => {
    layers = openBoardLayers({
      boardId,
      participantId,
      role,
      mayWrite: (layer) => mayWrite(role, layer),
      token,
      left,
      serverUrl: `${url.replace(/^http/, 'ws')}/sync`,
      onChange: () => {},
      onBoardChanged: () => {},
      onSessionEvent: () => {},
      onUnsentWords: () => {},
      onEnd: (layer, code) => {
        expect(code).toBe(CLOSE.staleCopy)
        const leaving = layers.leave(layer)
        layers.close(false)
        rounds += 1
        open(leaving)
      },
    })
    layers.connect()
  }
  open(null)
  return {
    doc: (layer: Layer) => layers.docs.get(layer) ?? new Y.Doc(),
    rounds: () => rounds,
    isSaved: () =>
      layers.isSaved() && [...layers.connections.values()].every((connection) => connection.saving().online),
    close: () => layers.close(false),
  }
}

const closings: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close()
})

async function start(dataDir: string, port = 0): Promise<RunningServer> {
  const server = await startServer({ dataDir, port })
  closings.push(server.kill)
  return server
}

async function freshDoc(url: string, boardId: string, layer: Layer, token: string): Promise<Y.Doc> {
  const client = connectRaw(new Y.Doc(), { url, boardId, layer, token })
  await client.synced
  client.close()
  return client.doc
}

const idsIn = (doc: Y.Doc) =>
  readRecords(doc)
    .records.map(({ id }) => id)
    .sort()

it('an older backup is put back while people have the board open: they bring back what they have and go on', async () => {
  const [now, old] = [await makeDataDir(), await makeDataDir()]
  closings.push(() => Promise.all([now, old].map(removeDataDir)))
  const first = await start(now)
  const board = await createBoard(first.url, 'Restored')
  const boardId = board.board.id
  const [ann] = await takeSeats(first.url, board, 1)
  if (!ann) throw new Error('no seat')
  await first.stop()
  await cp(now, old, { recursive: true })

  const second = await start(now, portOf(first))
  const { url } = second
  const tabs = [openTab(url, boardId, board.seat), openTab(url, boardId, ann)] as const
  closings.push(() => tabs.forEach((tab) => void tab.close()))
  const [hostTab, annTab] = tabs
  const allSaved = () => soon(() => tabs.every((tab) => tab.isSaved()), 10_000).toBe(true)
  await allSaved()
  const { stepId } = await sendCommand(url, boardId, board.seat.token, {
    type: 'step.add',
    templateId: 'brainstorming',
  })
  addNote(annTab.doc('shared'), 'shape:revealed', 1, 'text')
  addNote(annTab.doc('own'), 'shape:secret', 1, 'text')
  await allSaved()

  await second.kill()
  await start(old, portOf(first))
  await soon(() => tabs.every((tab) => tab.rounds() > 0), 10_000).toBe(true)
  await allSaved()

  const [stage, shared] = [
    await freshDoc(url, boardId, 'stage', ann.token),
    await freshDoc(url, boardId, 'shared', ann.token),
  ]
  expect(idsIn(stage)).toContain(`page:${stepId}`)
  expect(noteIds(shared)).toEqual(['shape:revealed'])
  expect(noteIds(await freshDoc(url, boardId, 'own', ann.token))).toEqual(['shape:secret'])
  await sendCommand(url, boardId, board.seat.token, { type: 'timer.start', seconds: 77 })
  for (const tab of tabs) await soon(() => readSession(tab.doc('stage')).timer?.totalMs, 5_000).toBe(77_000)
  expect(idsIn(hostTab.doc('stage'))).toEqual(idsIn(annTab.doc('stage')))
  await allSaved()
}, 40_000)
