import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mergeRichText } from './mergeRichText.ts'
import { type RichText, readRichText, type TextNode, toRichText } from './richText.ts'
import { newRichText, writeRichText } from './richTextWriter.ts'

const marks = fc.subarray([{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: '/a' } }])
const word = fc.stringMatching(/^[abä😀🙂 ]{1,5}$/u)
const text = fc.record({ type: fc.constant('text'), text: word, marks })
const inline = fc.oneof({ weight: 6, arbitrary: text }, fc.constant({ type: 'hardBreak' }))
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.constantFrom({ dir: 'auto' }, { dir: null }, {}),
  content: fc.array(inline, { maxLength: 4 }),
})
const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
}))
const richText = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, list), { minLength: 1, maxLength: 4 })
  .map((content) => toRichText({ type: 'doc', content }))

function textDoc(value: unknown, clientID: number): { doc: Y.Doc; fragment: Y.XmlFragment } {
  const doc = new Y.Doc()
  doc.clientID = clientID
  doc.getMap('m').set('text', newRichText(value))
  return { doc, fragment: doc.getMap('m').get('text') as Y.XmlFragment }
}

function copyOf(doc: Y.Doc, clientID: number): { doc: Y.Doc; fragment: Y.XmlFragment } {
  const copy = new Y.Doc()
  copy.clientID = clientID
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return { doc: copy, fragment: copy.getMap('m').get('text') as Y.XmlFragment }
}

function paragraphs(...lines: string[]): RichText {
  return toRichText({
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  })
}

function plain(node: TextNode): string {
  return node.text ?? (node.content ?? []).map(plain).join('')
}

describe('rich text in a document', () => {
  it('T1 is read as it was written, new or over any other text', () => {
    fc.assert(
      fc.property(richText, richText, (first, second) => {
        const { doc, fragment } = textDoc(first, 1)
        expect(readRichText(fragment)).toEqual(first)
        doc.transact(() => writeRichText(fragment, second))
        expect(readRichText(fragment)).toEqual(second)
      }),
      { numRuns: 300 },
    )
  })

  it('T2 writing the text that is there changes nothing', () => {
    fc.assert(
      fc.property(richText, (value) => {
        const { doc, fragment } = textDoc(value, 1)
        let updates = 0
        doc.on('update', () => updates++)
        doc.transact(() => writeRichText(fragment, value))
        expect(updates).toBe(0)
      }),
    )
  })

  it('T3 two people typing in one line lose no character, also when it was empty', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'mehr Mut'), fc.nat(8), fc.nat(8), (start, at, other) => {
        const a = textDoc(paragraphs(start), 1)
        const b = copyOf(a.doc, 2)
        const insert = (place: number, typed: string) => start.slice(0, place) + typed + start.slice(place)
        a.doc.transact(() => writeRichText(a.fragment, paragraphs(insert(at, 'XYZ'))))
        b.doc.transact(() => writeRichText(b.fragment, paragraphs(insert(other, 'UVW'))))
        Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc))
        Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
        const merged = plain(readRichText(a.fragment))
        expect(merged).toHaveLength(start.length + 6)
        expect(merged).toContain('XYZ')
        expect(merged).toContain('UVW')
        expect(readRichText(b.fragment)).toEqual(readRichText(a.fragment))
      }),
    )
  })

  it('T4 texts side by side in one line are edited as one, and none twice', () => {
    const { doc, fragment } = textDoc(paragraphs('ab'), 1)
    const line = fragment.get(0) as Y.XmlElement
    const second = new Y.XmlText('cd')
    line.insert(1, [second])
    expect(plain(readRichText(fragment))).toBe('abcd')
    doc.transact(() => writeRichText(fragment, paragraphs('abXcd')))
    expect(plain(readRichText(fragment))).toBe('abXcd')
    doc.transact(() => writeRichText(fragment, paragraphs('ad')))
    expect(plain(readRichText(fragment))).toBe('ad')
  })

  it('T5 one form for equal texts: marks in the order of the editor, no nulls, neighbours joined', () => {
    const loose = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { dir: null },
          content: [
            { type: 'text', text: 'a', marks: [{ type: 'italic' }, { type: 'bold', attrs: {} }] },
            { type: 'text', text: 'b', marks: [{ type: 'bold' }, { type: 'italic' }] },
            { type: 'text', text: '' },
          ],
        },
      ],
    }
    const marks = [{ type: 'bold' }, { type: 'italic' }]
    expect(toRichText(loose)).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ab', marks }] }],
    })
    expect(toRichText('nonsense')).toEqual({ type: 'doc', content: [] })
  })

  it('T6 two edits of one text are put together, whoever is late', () => {
    const merged = mergeRichText(paragraphs('Mut'), paragraphs('Mut!'), paragraphs('mehr Mut', 'Zeit'))
    expect(merged).toEqual(paragraphs('mehr Mut!', 'Zeit'))
    const atOnePlace = mergeRichText(paragraphs('Mut ha'), paragraphs('Mut hab'), paragraphs('Mut ha12'))
    expect(atOnePlace, 'the letters of a word stay together').toEqual(paragraphs('Mut hab12'))
  })
})
