import * as Y from 'yjs'
import { readRawRecord, recordsOf, writeRecord } from '../shared/board/layerDoc.ts'
import { validateRecord } from '../shared/board/schema.ts'
import { readSession } from '../shared/board/sessionMap.ts'
import type { Layer, Role } from '../shared/protocol/roles.ts'
import type { SessionState } from '../shared/workshop/sessionState.ts'
import { takeSeat } from './testBoards.ts'
import type { TestServer } from './testServer.ts'
import { noteOn, openTestWorkshop, type TestWorkshop } from './testWorkshop.ts'
import { openRawClient, type RawClient, soon } from './ws/testSync.ts'

const PAGE = 'page:step-1'
const LAYERS = ['stage', 'shared', 'own'] as const

/** Somebody with a connection to every layer they may read. */
export interface TestPerson {
  id: string
  token: string
  layers: Partial<Record<Layer, RawClient>>
  session(): SessionState
  /** What is on the notes of a layer, by id: `a1 text`. */
  notes(layer?: Layer): string[]
  record(id: string, layer?: Layer): Record<string, unknown> | null
  /** Writes records as a canvas would; they are on their way when this returns. */
  put(layer: Layer, ...records: object[]): void
  /** A note in the own layer, or another. */
  write(id: string, text: string, at?: { x?: number; y?: number; parentId?: string; layer?: Layer }): void
  remove(id: string, layer?: Layer): void
  leave(): void
}

/** People around one board. */
export interface TestTable extends TestWorkshop {
  host: TestPerson
  sit(name: string, role?: Role): Promise<TestPerson>
  /** Comes back with the seat they had. */
  enter(seat: { participantId: string; token: string; role: Role }): Promise<TestPerson>
  ballot(
    method: 'GET' | 'PUT',
    voteId: string,
    person: TestPerson,
    body?: object,
  ): ReturnType<TestServer['call']>
  done(voteId: string, person: TestPerson, done?: boolean): ReturnType<TestServer['call']>
}

/** For tests, on a server with sockets: a board with a host (a new one or `former`'s), and whoever sits down. */
export async function openTestTable(server: TestServer, former?: TestTable): Promise<TestTable> {
  const workshop = await openTestWorkshop(server, undefined, former?.board)
  const { board } = workshop

  async function connect(layer: Layer, token: string): Promise<RawClient> {
    const address = `${server.url.replace('http', 'ws')}/sync/${board.id}/${layer}?token=${token}`
    const client = await openRawClient(address)
    await client.sync()
    client.barrier(1)
    return client
  }

  const enter: TestTable['enter'] = async ({ participantId, token, role }) => {
    const names = LAYERS.filter((layer) => role !== 'viewer' || layer !== 'own')
    const clients = await Promise.all(names.map((layer) => connect(layer, token)))
    const layers = Object.fromEntries(names.map((layer, i) => [layer, clients[i]]))
    return personWith(participantId, token, layers)
  }

  return {
    ...workshop,
    enter,
    host: await enter(board.seat),
    sit: async (name, role = 'participant') => enter(await takeSeat(server, board, role, name)),
    ballot: (method, voteId, { token }, body) =>
      server.call(method, `/api/boards/${board.id}/votes/${voteId}/ballot`, { token, body }),
    done: (voteId, { token }, done = true) =>
      server.call('PUT', `/api/boards/${board.id}/votes/${voteId}/done`, { token, body: { done } }),
  }
}

function personWith(id: string, token: string, layers: TestPerson['layers']): TestPerson {
  const docOf = (layer: Layer) => layers[layer]?.doc ?? new Y.Doc()
  const put: TestPerson['put'] = (layer, ...records) =>
    layers[layer]?.edit((container) => {
      for (const record of records) writeRecord(container as never, validateRecord(record))
    })
  return {
    id,
    token,
    layers,
    put,
    session: () => readSession(docOf('stage')),
    notes: (layer = 'shared') => notesIn(docOf(layer)),
    record: (noteId, layer = 'shared') => {
      const records = recordsOf(docOf(layer))
      return records && readRawRecord(records, `shape:${noteId}`)
    },
    write(noteId, text, { x = 100, y = 100, parentId = PAGE, layer = 'own' } = {}) {
      put(layer, { ...noteOn(parentId, noteId, text), x, y })
    },
    remove: (noteId, layer = 'shared') => layers[layer]?.edit((records) => records.delete(`shape:${noteId}`)),
    leave() {
      for (const client of Object.values(layers)) client.socket.terminate()
    },
  }
}

function notesIn(doc: Y.Doc): string[] {
  const records = recordsOf(doc)
  if (!records) return []
  const notes = [...records.keys()].map((id) => readRawRecord(records, id)).filter((r) => r?.type === 'note')
  return notes.map((note) => `${String(note?.id).slice('shape:'.length)} ${textOf(note?.props)}`).sort()
}

/** All texts inside a value. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  if ('text' in value) return String(value.text)
  return textOf('richText' in value ? value.richText : 'content' in value ? value.content : null)
}

export { soon }
