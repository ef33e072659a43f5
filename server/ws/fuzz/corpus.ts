import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE } from '../../../shared/protocol/messages.ts'
import { encodeBarrier, encodeStep1, encodeStep2, encodeUpdate } from '../../sync/frames.ts'
import type { Dice } from './mutate.ts'

/**
 * Well-formed frames for an attacker to spoil: all kinds of content, nested types, deletions, gaps, and every other message.
 * They touch nothing of anybody else, so that whatever becomes of them, honest people's notes must stay.
 */
export function makeCorpus(dice: Dice): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 1 + dice(2 ** 31)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const write of WRITES) doc.transact(() => write(doc, dice))
  const whole = Y.encodeStateAsUpdate(doc)
  return [
    ...updates.map(encodeUpdate),
    // The first one is missing: a gap.
    encodeUpdate(Y.mergeUpdates(updates.slice(1))),
    encodeUpdate(whole),
    encodeStep2(whole),
    encodeStep1(Y.encodeStateVector(doc)),
    encodeBarrier(Uint8Array.of(7)),
    presence(doc.clientID),
    Uint8Array.of(MESSAGE.queryAwareness),
  ]
}

const junk = (doc: Y.Doc) => doc.getMap<unknown>('board')

const WRITES: readonly ((doc: Y.Doc, dice: Dice) => void)[] = [
  (doc, dice) => junk(doc).set(`a${dice(9)}`, { deep: [1, 'two', null, { x: [1.5, -3, 2 ** 40] }] }),
  (doc, dice) => junk(doc).set('note', new Y.Map<unknown>([['place', [dice(99), 2]]])),
  (doc) => junk(doc).set('text', new Y.Text('hello world 🌱')),
  (doc) => textOf(doc).insert(3, 'bold', { bold: true, link: { href: 'https://example.org' } }),
  (doc, dice) => textOf(doc).delete(dice(3), 4),
  (doc) => textOf(doc).insertEmbed(1, { image: 'x' }),
  (doc) => doc.getArray('list').push([1, 'x', new Uint8Array([1, 2, 3]), true]),
  (doc) => doc.getArray('list').delete(1, 2),
  (doc) => doc.getXmlFragment('xml').insert(0, [paragraph('line')]),
  (doc, dice) => junk(doc).set('note', dice(1000)),
  (doc) => junk(doc).delete('text'),
]

function textOf(doc: Y.Doc): Y.Text {
  const text = junk(doc).get('text')
  if (!(text instanceof Y.Text)) throw new Error('the text comes first')
  return text
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.setAttribute('align', 'left')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

function presence(clientId: number): Uint8Array {
  const state = encoding.encode((encoder) => {
    for (const number of [1, clientId, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(
      encoder,
      JSON.stringify({ presence: { pageId: 'page:1' }, person: { role: 'host' } }),
    )
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, state)
  })
}

/** An update that makes clocks of somebody else's client id, so that their own later edits would be ignored. */
export function stolenClocks(clientId: number, clock: number): Uint8Array {
  const update = encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0)
    for (const number of [500, 0]) encoding.writeVarUint(encoder, number)
  })
  return encodeUpdate(update)
}
