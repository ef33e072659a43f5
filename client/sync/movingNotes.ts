import type { TLRecord, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { equalJson } from '../../shared/board/json.ts'
import { recordsOf } from '../../shared/board/layerDoc.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { BoardRecords } from './boardRecords.ts'
import { type RecordWrite, toWrite } from './layerWrites.ts'
import { canonicalRecord, richTextOf, withRichText } from './recordText.ts'
import type { UnsentWords } from './unsentWords.ts'

/** Longer than an edit needs to the server and back, also over a slow connection. */
export const HELD_MS = 1_500
/** Whoever typed in a note within so long may have letters on their way. */
const TYPED_MS = 5_000

/**
 * The reveal takes a note out of the person's own layer and puts it where all see it; two documents, which arrive one after
 * the other, while the person may be typing. The server carries over what was sent to the old place meanwhile. So a note on
 * its way is left alone, neither read nor written, until it is there with all that was sent; what was typed since comes on top.
 */
export interface MovingNotes {
  /** The person just typed in it. */
  typed(id: string): void
  /** What was typed here before this session and the server lacks. Null: it is not known yet. */
  serverLacks(words: UnsentWords | null): void
  /** The server has everything that was typed. */
  saved(): void
  /** Somebody else changed these in a layer; call it before the change is taken over. */
  changed(layer: Layer, docs: ReadonlyMap<Layer, Y.Doc>, ids: Iterable<string>): void
  /** On its way: neither to be read nor to be written for now. */
  has(id: string): boolean
  /**
   * Call it when changes were taken over, with the ids of what changed: puts in what has arrived, takes out what is on its
   * way. `writes`: what is to be written on top of what arrived.
   */
  arrive(ids: Set<string>): { arrived: string[]; writes: RecordWrite[] }
  isEmpty(): boolean
}

interface Moving {
  since: number
  /** As it was last in the own layer, with everything that was sent. */
  own: TLRecord
  /** As it first came to the shared one. */
  first: TLRecord | null
}

export interface MovingNotesOptions {
  store: TLStore
  board: BoardRecords
  now?(): number
}

export function createMovingNotes({ store, board, now = Date.now }: MovingNotesOptions): MovingNotes {
  const moving = new Map<string, Moving>()
  const typedAt = new Map<string, number>()
  /** The texts of own notes as the server has them, in which the person has typed since: without a connection for minutes. */
  const unsent = new Map<string, unknown>()
  let isUnsentKnown = true

  const isHeld = (id: string, one: Moving): boolean => {
    const layer = board.layerOf(id)
    if (layer === 'own' || now() - one.since > HELD_MS) return false
    const there = board.getIn('shared', id)
    if (!there) return layer === null
    one.first ??= there
    return (wasTyped(id) || !isUnsentKnown) && !hasText(there, one.own)
  }

  const leave = (id: string): void => {
    const own = board.layerOf(id) === 'own' ? board.getIn('own', id) : null
    if (own?.typeName === 'shape' && !moving.has(id)) moving.set(id, { since: now(), own, first: null })
  }

  const isTyped = (id: string): boolean => now() - (typedAt.get(id) ?? Number.NEGATIVE_INFINITY) < TYPED_MS
  const wasTyped = (id: string): boolean => isTyped(id) || unsent.has(id)

  const typed = (id: string): void => {
    const own = board.getIn('own', id)
    if (board.layerOf(id) !== 'shared') typedAt.set(id, now())
    if (own && !unsent.has(id)) unsent.set(id, richTextOf(own))
  }

  /** What the words here and there have in common. */
  const baseFor = (id: string, there: TLRecord, { own, first }: Moving): TLRecord => {
    const sent = isTyped(id) ? undefined : unsent.get(id)
    if (sent !== undefined) return withRichText(there, sent)
    // Something came meanwhile: what was sent, most likely. Else nothing is known to have arrived.
    return first && !hasText(there, first) ? withRichText(there, richTextOf(own)) : there
  }

  /** The words on the screen that the note in its new place lacks. */
  const onTop = (id: string, one: Moving): RecordWrite[] => {
    const there = board.getIn('shared', id)
    // A large board may not have brought it onto the screen yet.
    const shown = store.get(id as TLRecord['id']) ?? one.own
    if (!there || !wasTyped(id) || hasText(there, shown)) return []
    const after = withRichText(there, richTextOf(canonicalRecord(shown)))
    const write = toWrite('shared', baseFor(id, there, one), after)
    return write ? [{ ...write, before: there }] : []
  }

  return {
    typed,
    serverLacks: (words) => {
      isUnsentKnown = words !== null
      for (const [id, text] of words ?? []) if (!unsent.has(id)) unsent.set(id, text)
    },
    saved: () => {
      for (const id of unsent.keys()) if (!moving.has(id)) unsent.delete(id)
    },
    changed: (layer, docs, ids) => {
      const doc = docs.get(layer)
      const records = doc && recordsOf(doc)
      if (!records) return
      for (const id of ids) if (isMove(layer, records.has(id))) leave(id)
    },
    has: (id) => moving.has(id),
    arrive: (ids) => {
      const arrived = [...moving].filter(([id, one]) => !isHeld(id, one))
      for (const [id] of arrived) moving.delete(id)
      for (const id of moving.keys()) ids.delete(id)
      for (const [id] of arrived) ids.add(id)
      const writes = arrived.flatMap(([id, one]) => onTop(id, one))
      for (const [id] of arrived) unsent.delete(id)
      return { arrived: arrived.map(([id]) => id), writes }
    },
    isEmpty: () => moving.size === 0,
  }
}

/** Gone from the own layer, or come to the shared one. */
function isMove(layer: Layer, isThere: boolean): boolean {
  return layer === 'own' ? !isThere : layer === 'shared' && isThere
}

function hasText(record: TLRecord, other: TLRecord): boolean {
  return equalJson(richTextOf(canonicalRecord(record)), richTextOf(canonicalRecord(other)))
}
