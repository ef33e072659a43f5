import * as Y from 'yjs'
import { createNoteHistory, type NoteHistory } from './noteHistory.ts'
import { addNote, appendText, deleteNote, setValue } from './notes.ts'
import { connectRaw, type RawClient, type SyncAddress } from './rawClient.ts'
import type { SeededRandom } from './seededRandom.ts'

const OPERATION_EVERY_MS = 100

/** One person who adds, changes and deletes notes of their own, about ten times a second. */
export interface Writer {
  readonly history: NoteHistory
  /** Connects and writes until the connection ends or `stop` is called. */
  start(address: Omit<SyncAddress, 'token'>): void
  /** Stops writing, as soon as it is in, and waits until all is acknowledged. */
  finish(): Promise<boolean>
  /** Loses the connection; forgets the document too if the writer is to die. */
  disconnect(forget: boolean): void
}

export function createWriter(name: string, token: string, random: SeededRandom): Writer {
  const history = createNoteHistory()
  let doc = new Y.Doc()
  let client: RawClient | null = null
  let timer: NodeJS.Timeout | undefined

  const saveOf = async (connection: RawClient) => {
    const position = history.position()
    const saved = await connection.saved()
    if (saved) history.acknowledge(position)
    return saved
  }
  const write = (connection: RawClient) => {
    actOnNote(doc, name, history, random)
    void saveOf(connection)
    timer = setTimeout(write, OPERATION_EVERY_MS * (0.5 + random.next()), connection)
  }
  const stop = () => clearTimeout(timer)
  return {
    history,
    start(address) {
      const connection = connectRaw(doc, { ...address, token })
      client = connection
      void connection.closed.then(stop)
      connection.synced.then(() => write(connection), stop)
    },
    async finish() {
      // Before that a barrier would not be sent, and the writer would begin to write afterwards.
      const isIn = await client?.synced.then(
        () => true,
        () => false,
      )
      stop()
      return client !== null && isIn === true && (await saveOf(client))
    },
    disconnect(forget) {
      stop()
      client?.close()
      client = null
      if (forget) doc = new Y.Doc()
    },
  }
}

function actOnNote(doc: Y.Doc, name: string, history: NoteHistory, random: SeededRandom): void {
  const count = history.operations
  const id = random.pick(history.present())
  const state = id === undefined ? null : history.last(id)
  const luck = random.next()
  if (id === undefined || !state || luck < 0.4) add(doc, history, `shape:${name}-${count}`, count)
  else if (luck < 0.6) change(history, id, { ...state, value: count }, () => setValue(doc, id, count))
  else if (luck < 0.85)
    change(history, id, { ...state, text: `${state.text} ${count}` }, () => appendText(doc, id, ` ${count}`))
  else change(history, id, null, () => deleteNote(doc, id))
}

function add(doc: Y.Doc, history: NoteHistory, id: string, count: number): void {
  const state = { value: count, text: `${count}` }
  change(history, id, state, () => addNote(doc, id, state.value, state.text))
}

/** Noted before it is done, so that an acknowledgement can't come first. */
function change(history: NoteHistory, id: string, state: ReturnType<NoteHistory['last']>, act: () => void) {
  history.did(id, state)
  act()
}
