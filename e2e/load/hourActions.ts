import { createBindingId, createShapeId, type TLNoteShape, type TLRecord, type TLShape } from 'tldraw'
import type { HourBot } from './hourBot.ts'
import type { SeededRandom } from './seededRandom.ts'

export interface Acting {
  bot: HourBot
  random: SeededRandom
  pageId: string
}

type Act = (acting: Acting) => void

/** What people do in which part of the workshop (0 to 1), with what chance. */
const PHASES: readonly { until: number; acts: readonly (readonly [number, Act])[] }[] = [
  {
    until: 0.25,
    acts: [
      [0.2, addNote],
      [0.7, write],
      [0.1, move],
    ],
  },
  {
    until: 0.5,
    acts: [
      [0.05, addNote],
      [0.25, write],
      [0.5, move],
      [0.2, recolour],
    ],
  },
  {
    until: 0.75,
    acts: [
      [0.1, addNote],
      [0.2, write],
      [0.3, move],
      [0.15, remove],
      [0.15, undo],
      [0.1, connect],
    ],
  },
  {
    until: 1,
    acts: [
      [0.1, write],
      [0.6, move],
      [0.1, recolour],
      [0.1, remove],
      [0.1, undo],
    ],
  },
]
const COLORS = ['yellow', 'light-blue', 'light-green', 'light-red', 'orange'] as const
/** A drag and a typed word reach the others in steps, as real ones do. */
const STEPS = 8

/** One person does one thing. `share` of the workshop has passed, 0 to 1. */
export function act(acting: Acting, share: number): void {
  const phase = PHASES.find(({ until }) => share < until)
  let luck = acting.random.next()
  for (const [chance, action] of phase?.acts ?? []) {
    luck -= chance
    if (luck > 0) continue
    acting.bot.binding.log.mark('act')
    action(acting)
    acting.bot.binding.flush()
    return
  }
}

function notesOf({ bot }: Acting): TLNoteShape[] {
  return bot.store
    .allRecords()
    .filter((record): record is TLNoteShape => record.typeName === 'shape' && record.type === 'note')
}

function put({ bot }: Acting, ...records: readonly object[]): void {
  bot.store.put(records as TLRecord[])
  bot.binding.flush()
}

function shape(id: string, type: string, { random, pageId }: Acting, props: object): object {
  const place = { x: Math.round(random.next() * 6000), y: Math.round(random.next() * 4000) }
  const index = `a${String.fromCharCode(66 + Math.floor(random.next() * 24))}${Math.floor(random.next() * 1e8)}V`
  const common = { typeName: 'shape', parentId: pageId, rotation: 0, isLocked: false, opacity: 1, meta: {} }
  return { id, type, index, ...common, ...place, props }
}

function addNote(acting: Acting): void {
  const style = { color: 'yellow', labelColor: 'black', size: 'l', font: 'sans', align: 'middle' }
  const rest = { verticalAlign: 'middle', fontSizeAdjustment: 0, growY: 0, url: '', scale: 1 }
  put(acting, shape(createShapeId(), 'note', acting, { ...style, ...rest, richText: textOf('') }))
}

function textOf(words: string): object {
  const content = words === '' ? {} : { content: [{ type: 'text', text: words }] }
  return { type: 'doc', content: [{ type: 'paragraph', ...content }] }
}

function plain(value: unknown): string {
  const { text, content } = value as { text?: string; content?: unknown[] }
  return text ?? (content ?? []).map(plain).join('')
}

const WORDS = ['Idee', 'Schule', 'gemeinsam', 'Vorbild', 'Praktikum', 'Eltern', 'Technik', 'Mut']

/** A word at the end of somebody's note, letter by letter. */
function write(acting: Acting): void {
  const note = acting.random.pick(notesOf(acting))
  if (!note) {
    addNote(acting)
    return
  }
  for (const letter of acting.random.pick(WORDS) ?? '') {
    const now = acting.bot.store.get(note.id) as TLNoteShape | undefined
    if (now) put(acting, withProps(now, { richText: textOf(plain(now.props.richText) + letter) }))
  }
}

function withProps(record: TLShape, props: object): object {
  return { ...record, props: { ...record.props, ...props } }
}

function move(acting: Acting): void {
  const note = acting.random.pick(notesOf(acting))
  const [dx, dy] = [acting.random.next() * 100 - 50, acting.random.next() * 100 - 50]
  for (let step = 0; note && step < STEPS; step++) {
    const now = acting.bot.store.get(note.id) as TLShape | undefined
    if (now) put(acting, { ...now, x: now.x + dx, y: now.y + dy })
  }
}

function recolour(acting: Acting): void {
  const note = acting.random.pick(notesOf(acting))
  if (note) put(acting, withProps(note, { color: acting.random.pick([...COLORS]) }))
}

/** With the arrows that point to it, as tldraw does it. */
function remove(acting: Acting): void {
  const note = acting.random.pick(notesOf(acting))
  if (!note) return
  const bindings = acting.bot.store
    .allRecords()
    .filter((it) => it.typeName === 'binding' && it.toId === note.id)
  acting.bot.store.remove([...bindings.map(({ id }) => id), note.id])
}

function undo({ bot }: Acting): void {
  bot.binding.settle()
  bot.binding.log.undo()
  bot.binding.settle()
}

function connect(acting: Acting): void {
  const [from, to] = [acting.random.pick(notesOf(acting)), acting.random.pick(notesOf(acting))]
  if (!from || !to || from === to) return
  const id = createShapeId()
  const style = { color: 'black', labelColor: 'black', fill: 'none', dash: 'draw', size: 'm', font: 'sans' }
  const ends = {
    kind: 'arc',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    start: { x: 0, y: 0 },
    end: { x: 2, y: 0 },
  }
  const rest = { bend: 0, text: '', labelPosition: 0.5, scale: 1, elbowMidPoint: 0.5 }
  const end = (terminal: string, toId: string) => ({
    id: createBindingId(),
    typeName: 'binding',
    type: 'arrow',
    fromId: id,
    toId,
    meta: {},
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  })
  put(
    acting,
    shape(id, 'arrow', acting, { ...style, ...ends, ...rest }),
    end('start', from.id),
    end('end', to.id),
  )
}
