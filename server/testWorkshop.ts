import * as Y from 'yjs'
import { readRecords, recordsOf, writeRecord } from '../shared/board/layerDoc.ts'
import { validateRecord } from '../shared/board/schema.ts'
import { readSession } from '../shared/board/sessionMap.ts'
import type { CommandInput, CommandReply } from '../shared/protocol/commands.ts'
import type { CreateBoardRequest } from '../shared/protocol/http.ts'
import type { SessionState } from '../shared/workshop/sessionState.ts'
import { createBoard, type TestBoard } from './testBoards.ts'
import type { Reply, TestServer } from './testServer.ts'

type Layer = 'stage' | 'shared'

export interface TestWorkshop {
  board: TestBoard
  /** As the host, or with another seat's token. */
  send(command: CommandInput | object, token?: string): Promise<Reply<CommandReply & { code?: string }>>
  session(): Promise<SessionState>
  /** Layer documents as a client that has just come would see them. */
  doc(layer: Layer): Promise<Y.Doc>
  /** The guide's pages by their index: `id name`. */
  pages(): Promise<string[]>
  /** Writes shapes and bindings as somebody's client would. */
  put(layer: Layer, ...records: object[]): Promise<void>
}

/** For tests: a board that is led over HTTP. */
export async function openTestWorkshop(
  server: TestServer,
  request: Partial<CreateBoardRequest> = { template: 'empathy-map', language: 'en' },
  former?: TestBoard,
): Promise<TestWorkshop> {
  const board = former ?? (await createBoard(server, request))
  const doc = async (layer: Layer) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, await server.live.read(`${board.id}/${layer}`))
    return copy
  }
  return {
    board,
    doc,
    send: (body, token = board.seat.token) =>
      server.call('POST', `/api/boards/${board.id}/commands`, { token, body }),
    session: async () => readSession(await doc('stage')),
    async pages() {
      const pages = readRecords(await doc('stage')).records.filter((record) => record.typeName === 'page')
      const sorted = pages.toSorted((a, b) => (a.index < b.index ? -1 : 1))
      return sorted.map(({ id, name }) => `${id} ${name}`)
    },
    put: (layer, ...records) =>
      server.live.write(`${board.id}/${layer}`, (layerDoc) => {
        const container = recordsOf(layerDoc)
        for (const record of records) if (container) writeRecord(container, validateRecord(record))
      }),
  }
}

const SHAPE = { typeName: 'shape', rotation: 0, opacity: 1, isLocked: false, meta: {} }

/** For tests: a note with a bold word on it. */
export function noteOn(parentId: string, id: string, text: string): object {
  const bold = { type: 'text', text, marks: [{ type: 'bold' }] }
  const richText = { type: 'doc', content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [bold] }] }
  const props = {
    color: 'yellow',
    richText,
    size: 'm',
    font: 'sans',
    align: 'middle',
    verticalAlign: 'middle',
    labelColor: 'black',
    growY: 0,
    fontSizeAdjustment: 0,
    url: '',
    scale: 1,
  }
  return { ...SHAPE, id: `shape:${id}`, type: 'note', parentId, index: 'a1', x: 10, y: 20, props }
}

/** For tests. */
export function groupOn(parentId: string, id: string): object {
  return { ...SHAPE, id: `shape:${id}`, type: 'group', parentId, index: 'a2', x: 0, y: 0, props: {} }
}

/** For tests: an arrow that starts at one shape and ends at another. */
export function arrowOn(parentId: string, id: string, from: string, to: string): object[] {
  const props = {
    kind: 'arc',
    elbowMidPoint: 0.5,
    dash: 'draw',
    size: 'm',
    fill: 'none',
    color: 'black',
    labelColor: 'black',
    bend: 0,
    start: { x: 0, y: 0 },
    end: { x: 1, y: 1 },
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    text: '',
    labelPosition: 0.5,
    font: 'sans',
    scale: 1,
  }
  const arrow = { ...SHAPE, id: `shape:${id}`, type: 'arrow', parentId, index: 'a3', x: 0, y: 0, props }
  return [arrow, bindingOf(id, 'start', from), bindingOf(id, 'end', to)]
}

function bindingOf(arrow: string, terminal: 'start' | 'end', to: string): object {
  const props = {
    terminal,
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: false,
    snap: 'none',
  }
  const ends = { fromId: `shape:${arrow}`, toId: `shape:${to}` }
  return { typeName: 'binding', id: `binding:${arrow}-${terminal}`, type: 'arrow', meta: {}, props, ...ends }
}
